// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "trials/trial.hpp"

namespace halte::trials {

struct Client {
    double x = 0.0;
    double y = 0.0;
    double service = 0.0;
    double demand = 0.0;
    // Lost when it is left out; nothing: it must be served.
    std::optional<double> prize;
    double open = 0.0;   // service begins no earlier
    double close = 0.0;  // and no later
    // Rhythms to choose from, bit d for day d; each visit takes the whole demand.
    std::vector<std::uint32_t> rhythms;
};

// Vehicle routing over some days, by vehicles of one kind and one depot, client 0: periodic
// (Cordeau, Gendreau and Laporte 1997), or with time windows and prizes for who is served (Stenger
// et al. 2013). The cost is the distance and the prizes of those left out.
struct Deliveries {
    std::string name;
    std::uint32_t vehicles = 1;  // each day
    std::uint32_t days = 1;
    double capacity = 0.0;
    double longest = 0.0;  // of a tour, distance and service; 0: no limit
    // Everything is cut after so many decimals; -1: as it is.
    int decimals = -1;
    double unit = 1.0;  // of the cost, in units of the coordinates
    bool has_windows = false;
    std::vector<Client> clients;
};

// As a trial: tour d * vehicles + v is that of vehicle v on day d.
class DeliveriesTrial : public Trial {
public:
    explicit DeliveriesTrial(Deliveries problem);

    const std::string& name() const override { return problem_.name; }
    // Where each may be left out, the fleet is no part of the problem's name: 1.
    std::uint32_t teams() const override { return is_free_ ? 1 : problem_.vehicles; }
    bool is_minimised() const override { return true; }
    int decimals() const override { return problem_.decimals < 0 ? 2 : 0; }
    double heat() const override;
    solver::ProblemSpec spec() const override;
    Tours tours_of(const solver::Solution& solution) const override;
    Verdict judge(const Tours& tours) const override;
    double value_of(const solver::Problem& problem, std::int64_t total) const override;
    double bound_of(const solver::Problem& problem, std::int64_t proven) const override;

private:
    Deliveries problem_;
    bool is_free_ = false;
    double worth_of_all_ = 0.0;  // in the unit of the cost
};

// Walks the tours again by the rules of the set, in plain doubles; shares nothing with the above.
Verdict judge(const Deliveries& problem, const Tours& tours);

}  // namespace halte::trials
