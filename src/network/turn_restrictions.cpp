// SPDX-License-Identifier: EUPL-1.2
#include "network/turn_restrictions.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace halte::network {

namespace {

using Ways = std::vector<std::uint32_t>;

struct Roles {
    std::vector<std::int64_t> from;
    std::vector<std::int64_t> via_ways;
    std::vector<std::int64_t> via_nodes;
    std::vector<std::int64_t> to;
};

Roles roles_of(std::span<const geo::Member> members) {
    Roles roles;
    for (const geo::Member& member : members) {
        const bool is_way = member.kind == geo::Member::Kind::way;
        if (member.role == "from" && is_way) {
            roles.from.push_back(member.id);
        } else if (member.role == "to" && is_way) {
            roles.to.push_back(member.id);
        } else if (member.role == "via" && is_way) {
            roles.via_ways.push_back(member.id);
        } else if (member.role == "via" && member.kind == geo::Member::Kind::node) {
            roles.via_nodes.push_back(member.id);
        }
    }
    return roles;
}

// no_entry may have several from, no_exit several to; nothing else may.
RestrictionFate fate_of_roles(const Roles& roles, std::string_view kind) {
    if (roles.from.empty() || roles.to.empty() ||
        (roles.via_ways.empty() && roles.via_nodes.empty())) {
        return RestrictionFate::member_missing;
    }
    if ((roles.from.size() > 1 && kind != "no_entry") ||
        (roles.to.size() > 1 && kind != "no_exit") || roles.via_nodes.size() > 1 ||
        (!roles.via_nodes.empty() && !roles.via_ways.empty())) {
        return RestrictionFate::member_extra;
    }
    return RestrictionFate::honoured;
}

class Resolver {
public:
    Resolver(const Graph& graph, const WayIndex& index)
        : graph_(graph), index_(index), leaving_(leaving_ways(graph)) {}

    RestrictionFate add(const TurnRestriction& restriction) {
        const bool is_only = restriction.kind.starts_with("only_");
        if (!is_only && !restriction.kind.starts_with("no_")) {
            return RestrictionFate::unknown_kind;
        }
        const Roles roles = roles_of(restriction.members);
        RestrictionFate fate = fate_of_roles(roles, restriction.kind);
        if (fate != RestrictionFate::honoured) {
            return fate;
        }
        for (const std::int64_t from : roles.from) {
            for (const std::int64_t to : roles.to) {
                fate = add(roles, from, to, is_only);
                if (fate != RestrictionFate::honoured) {
                    return fate;
                }
            }
        }
        return fate;
    }

    std::vector<ForbiddenTurn> finish() {
        forbid_turning_back();
        std::sort(turns_.begin(), turns_.end());
        turns_.erase(std::unique(turns_.begin(), turns_.end()), turns_.end());
        return std::move(turns_);
    }

private:
    enum class Closed { left_out, allowed };

    RestrictionFate add(const Roles& roles, std::int64_t from, std::int64_t to, bool is_only) {
        std::vector<std::int64_t> all = roles.via_ways;
        all.push_back(from);
        all.push_back(to);
        for (const std::int64_t way : all) {
            if (index_.edges_of(way).empty()) {
                return RestrictionFate::way_absent;
            }
        }
        const std::vector<Ways> chains = chains_over(roles, from, to, Closed::left_out);
        if (chains.empty()) {
            return chains_over(roles, from, to, Closed::allowed).empty() ? RestrictionFate::apart
                                                                         : RestrictionFate::moot;
        }
        if (chains.size() > 1) {
            return RestrictionFate::ambiguous;
        }
        if (is_only) {
            order(chains.front());
        } else {
            turns_.push_back(chains.front());
            prohibited_.push_back(chains.front());
        }
        return RestrictionFate::honoured;
    }

    // Every chain of ways from the last edge of `from` to the first of `to`.
    std::vector<Ways> chains_over(const Roles& roles, std::int64_t from, std::int64_t to,
                                  Closed closed) const {
        std::vector<Ways> chains;
        if (!roles.via_nodes.empty()) {
            if (const auto junction = index_.junction_of(roles.via_nodes.front())) {
                add_chains(from, to, *junction, {}, *junction, closed, chains);
            }
            return chains;
        }
        std::vector<std::int64_t> via = roles.via_ways;
        for (int turn = 0; turn < 2 && chains.empty(); ++turn) {
            for (const Ways& middle : middles_over(via, closed)) {
                add_chains(from, to, graph_.tail(middle.front()), middle,
                           graph_.head(middle.back()), closed, chains);
            }
            std::reverse(via.begin(), via.end());  // members may be listed from the far end
        }
        return chains;
    }

    void add_chains(std::int64_t from, std::int64_t to, std::uint32_t begin, const Ways& middle,
                    std::uint32_t end, Closed closed, std::vector<Ways>& chains) const {
        for (const std::uint32_t arrival : ways_of(from, closed)) {
            for (const std::uint32_t departure : ways_of(to, closed)) {
                if (graph_.head(arrival) == begin && graph_.tail(departure) == end) {
                    Ways& chain = chains.emplace_back(Ways{arrival});
                    chain.insert(chain.end(), middle.begin(), middle.end());
                    chain.push_back(departure);
                }
            }
        }
    }

    // Every way to drive the via ways from end to end.
    std::vector<Ways> middles_over(const std::vector<std::int64_t>& via, Closed closed) const {
        std::vector<Ways> middles = {{}};
        for (const std::int64_t way : via) {
            std::vector<Ways> longer;
            for (const bool backward : {false, true}) {
                const std::optional<Ways> whole = whole_way(way, backward, closed);
                for (const Ways& middle : middles) {
                    if (whole && (middle.empty() ||
                                  graph_.head(middle.back()) == graph_.tail(whole->front()))) {
                        Ways& added = longer.emplace_back(middle);
                        added.insert(added.end(), whole->begin(), whole->end());
                    }
                }
            }
            middles = std::move(longer);
        }
        return middles;
    }

    std::optional<Ways> whole_way(std::int64_t way, bool backward, Closed closed) const {
        const std::vector<WayIndex::Range> ranges = index_.edges_of(way);
        if (ranges.size() != 1 || ranges[0].first == ranges[0].end) {
            return std::nullopt;
        }
        Ways ways;
        for (std::uint32_t edge = ranges[0].first; edge < ranges[0].end; ++edge) {
            ways.push_back(2 * edge + (backward ? 1 : 0));
        }
        if (backward) {
            std::reverse(ways.begin(), ways.end());
        }
        for (std::size_t i = 0; i < ways.size(); ++i) {
            if ((closed == Closed::left_out && !graph_.is_open(ways[i])) ||
                (i > 0 && graph_.head(ways[i - 1]) != graph_.tail(ways[i]))) {
                return std::nullopt;
            }
        }
        return ways;
    }

    // Both directions of every edge of a way.
    Ways ways_of(std::int64_t id, Closed closed) const {
        Ways ways;
        for (const WayIndex::Range& range : index_.edges_of(id)) {
            for (std::uint32_t way = 2 * range.first; way < 2 * range.end; ++way) {
                if (closed == Closed::allowed || graph_.is_open(way)) {
                    ways.push_back(way);
                }
            }
        }
        return ways;
    }

    void order(const Ways& chain) {
        for (const std::uint32_t way : leaving_.at(graph_.tail(chain.back()))) {
            if (way != chain.back() && graph_.is_open(way)) {
                ForbiddenTurn& turn = turns_.emplace_back(chain);
                turn.back() = way;
            }
        }
    }

    void forbid_turning_back() {
        const TurnAutomaton automaton(turns_);
        for (const ForbiddenTurn& turn : prohibited_) {
            std::uint32_t state = TurnAutomaton::no_memory;
            for (std::size_t i = 0; i + 1 < turn.size() && state != TurnAutomaton::forbidden; ++i) {
                state = automaton.next(state, turn[i]);
            }
            const std::uint32_t back = turned(turn[turn.size() - 2]);
            const auto goes_on = [&](std::uint32_t way) {
                return way != back && graph_.is_open(way) &&
                       graph_.edges[edge_of(way)].use == EdgeUse::through &&
                       automaton.next(state, way) != TurnAutomaton::forbidden;
            };
            const auto leaving = leaving_.at(graph_.tail(turn.back()));
            if (state != TurnAutomaton::forbidden && graph_.is_open(back) &&
                std::any_of(leaving.begin(), leaving.end(), goes_on)) {
                turns_.push_back(turn);
                turns_.back().back() = back;
            }
        }
    }

    const Graph& graph_;
    const WayIndex& index_;
    LeavingWays leaving_;
    std::vector<ForbiddenTurn> turns_;
    std::vector<ForbiddenTurn> prohibited_;  // those of no_*
};

// The old way to write an hour, without restriction:conditional.
bool is_by_the_hour(const geo::Tags& tags) {
    return !tags["day_on"].empty() || !tags["hour_on"].empty();
}

bool is_excepted(const Profile& profile, std::string_view except) {
    while (!except.empty()) {
        const std::size_t end = std::min(except.find(';'), except.size());
        std::string_view name = except.substr(0, end);
        except.remove_prefix(std::min(except.size(), end + 1));
        name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
        name = name.substr(0, name.find_last_not_of(' ') + 1);
        if (name != "access" && std::find(profile.access_keys.begin(), profile.access_keys.end(),
                                          name) != profile.access_keys.end()) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view restriction_kind(const Profile& profile, const geo::Tags& tags) {
    if (profile.travel == Travel::foot || tags["type"] != "restriction" ||
        is_by_the_hour(tags) || is_excepted(profile, tags["except"])) {
        return {};
    }
    std::string_view kind = tags["restriction"];
    for (const std::string_view key : profile.access_keys) {
        const std::string_view own = tags["restriction:" + std::string(key)];
        kind = own.empty() ? kind : own;
    }
    return kind;
}

ForbiddenTurns forbidden_turns(const Graph& graph, const WayIndex& index,
                               std::span<const TurnRestriction> restrictions) {
    ForbiddenTurns found;
    if (restrictions.empty()) {
        return found;
    }
    Resolver resolver(graph, index);
    for (const TurnRestriction& restriction : restrictions) {
        ++found.fates[static_cast<std::size_t>(resolver.add(restriction))];
    }
    found.turns = resolver.finish();
    return found;
}

}  // namespace halte::network
