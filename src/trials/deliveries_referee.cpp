// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <map>

#include "base/format.hpp"
#include "trials/deliveries.hpp"
#include "trials/referee.hpp"

namespace halte::trials {

namespace {

// What the sums of some hundred doubles may be off.
constexpr double doubt = 1e-6;

struct Driven {
    double distance = 0.0;
    double time = 0.0;
    double load = 0.0;
    std::string breach;
};

Driven drive(const Deliveries& problem, const std::vector<std::uint32_t>& tour) {
    Driven done;
    const Client& depot = problem.clients.front();
    done.time = problem.has_windows ? depot.open : 0.0;
    const Client* at = &depot;
    for (const std::uint32_t index : tour) {
        const Client& client = problem.clients[index];
        const double far = walked(at->x - client.x, at->y - client.y, problem.decimals);
        done.distance += far;
        done.time += far;
        if (problem.has_windows) {
            done.time = std::max(done.time, client.open);
            if (done.time > client.close + doubt) {
                done.breach = text("client ", index, " is reached at ",
                                   format_decimal(done.time, 3), ", after it closes");
            }
        }
        done.time += client.service;
        done.load += client.demand;
        at = &client;
    }
    const double home = walked(at->x - depot.x, at->y - depot.y, problem.decimals);
    done.distance += home;
    done.time += home;
    if (done.load > problem.capacity + doubt) {
        done.breach = text("a vehicle carries ", format_decimal(done.load, 1), " of ",
                           format_decimal(problem.capacity, 1));
    }
    if ((problem.longest > 0.0 && done.time > problem.longest + doubt) ||
        (problem.has_windows && done.time > depot.close + doubt)) {
        done.breach = text("a tour ends at ", format_decimal(done.time, 3), ", too late");
    }
    return done;
}

std::string breach_of_visits(const Client& client, std::uint32_t index, std::uint32_t days) {
    if (days == 0) {
        return client.prize ? std::string() : text("client ", index, " is not served");
    }
    const bool is_allowed =
        std::find(client.rhythms.begin(), client.rhythms.end(), days) != client.rhythms.end();
    return is_allowed ? std::string() : text("client ", index, " is served on other days");
}

}  // namespace

Verdict judge(const Deliveries& problem, const Tours& tours) {
    Verdict verdict;
    if (tours.size() > std::size_t{problem.vehicles} * problem.days) {
        verdict.breach = text(tours.size(), " tours for ", problem.vehicles, " vehicles a day");
        return verdict;
    }
    std::map<std::uint32_t, std::uint32_t> days;
    for (std::size_t i = 0; i < tours.size(); ++i) {
        const std::uint32_t today = 1U << (i / problem.vehicles);
        for (const std::uint32_t index : tours[i]) {
            if (index == 0 || index >= problem.clients.size()) {
                verdict.breach = text("there is no client ", index);
                return verdict;
            }
            if ((days[index] & today) != 0) {
                verdict.breach = text("client ", index, " is served twice in a day");
                return verdict;
            }
            days[index] |= today;
        }
        const Driven done = drive(problem, tours[i]);
        verdict.breach = done.breach.empty() ? verdict.breach : done.breach;
        verdict.value += done.distance / problem.unit;
    }
    for (std::uint32_t index = 1; index < problem.clients.size(); ++index) {
        const Client& client = problem.clients[index];
        const std::string breach = breach_of_visits(client, index, days[index]);
        verdict.breach = breach.empty() ? verdict.breach : breach;
        verdict.value += days[index] == 0 ? client.prize.value_or(0.0) / problem.unit : 0.0;
    }
    return verdict;
}

}  // namespace halte::trials
