// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <algorithm>
#include <optional>

#include "base/assert.hpp"

namespace halte::http {

namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Match {
    Parameters parameters;
    std::size_t fixed = 0;
};

std::vector<std::string_view> segments_of(std::string_view path) {
    std::vector<std::string_view> segments;
    path.remove_prefix(1);
    while (!path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        segments.push_back(path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return segments;
}

std::string rest_of(const Target& target, std::size_t from) {
    std::string rest;
    for (std::size_t i = from; i < target.segments.size(); ++i) {
        rest += (i == from ? "" : "/") + target.segments[i];
    }
    return rest;
}

std::optional<Match> match(std::string_view path, const Target& target) {
    const auto segments = segments_of(path);
    Match found;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto segment = segments[i];
        if (segment.front() == '{' && segment.ends_with("...}")) {
            if (i >= target.segments.size()) {
                return std::nullopt;
            }
            found.parameters.emplace_back(segment.substr(1, segment.size() - 5),
                                          rest_of(target, i));
            return found;
        }
        if (i >= target.segments.size()) {
            return std::nullopt;
        }
        if (segment.front() == '{') {
            // A parameter may end in a fixed suffix: "{code}.ics".
            const auto close = segment.find('}');
            const auto suffix = segment.substr(close + 1);
            const std::string_view given = target.segments[i];
            if (given.size() <= suffix.size() || !given.ends_with(suffix)) {
                return std::nullopt;
            }
            found.fixed += suffix.empty() ? 0 : 1;
            found.parameters.emplace_back(segment.substr(1, close - 1),
                                          given.substr(0, given.size() - suffix.size()));
        } else if (segment == target.segments[i]) {
            found.fixed += 2;
        } else {
            return std::nullopt;
        }
    }
    if (segments.size() != target.segments.size()) {
        return std::nullopt;
    }
    ++found.fixed;  // exact length wins over "{rest...}"
    return found;
}

}  // namespace

void Router::add(Route route) {
    HALTE_CHECK(!route.path.empty() && route.path.front() == '/');
    HALTE_CHECK(std::none_of(routes_.begin(), routes_.end(), [&](const Route& other) {
        return other.method == route.method && other.path == route.path;
    }));
    routes_.push_back(std::move(route));
}

Router::Found Router::find(std::string_view method, const Target& target) const {
    Found best;
    std::size_t best_fixed = 0;
    const std::string_view wanted = method == "HEAD" ? "GET" : method;
    for (const Route& route : routes_) {
        auto found = match(route.path, target);
        if (!found) {
            continue;
        }
        if (route.method != wanted) {
            best.allowed.push_back(route.method);
        } else if (best.route == nullptr || found->fixed > best_fixed) {
            best.route = &route;
            best.parameters = std::move(found->parameters);
            best_fixed = found->fixed;
        }
    }
    if (best.route != nullptr) {
        best.allowed.clear();
        return best;
    }
    if (std::count(best.allowed.begin(), best.allowed.end(), "GET") > 0) {
        best.allowed.push_back("HEAD");
    }
    std::sort(best.allowed.begin(), best.allowed.end());
    best.allowed.erase(std::unique(best.allowed.begin(), best.allowed.end()), best.allowed.end());
    return best;
}

}  // namespace halte::http
