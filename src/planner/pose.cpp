// SPDX-License-Identifier: EUPL-1.2
#include "planner/pose.hpp"

#include <algorithm>
#include <cmath>

#include "planner/pose_draft.hpp"

namespace halte::planner {

std::int32_t seconds_of(Minutes minutes) {
    return static_cast<std::int32_t>(Seconds(minutes).count());
}

std::int32_t factor_of(double factor) {
    return static_cast<std::int32_t>(std::lround(factor * solver::factor_one));
}

std::uint32_t site_of(const Setting& setting, const model::PlaceId& id) {
    const auto& places = setting.territory.places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const model::Place& place) { return place.id == id; });
    HALTE_CHECK(found != places.end());
    return static_cast<std::uint32_t>(found - places.begin());
}

std::uint32_t base_node(const Setting& setting, const model::BaseId& id) {
    const auto& bases = setting.territory.bases;
    const auto found = std::find_if(bases.begin(), bases.end(),
                                    [&](const model::Base& base) { return base.id == id; });
    HALTE_CHECK(found != bases.end());
    return static_cast<std::uint32_t>(found - bases.begin());
}

std::uint32_t matrix_of(const Setting& setting, const model::Unit& unit) {
    const auto& profiles = setting.ground.profiles;
    const auto found = std::find(profiles.begin(), profiles.end(), profile_of(unit.kind));
    HALTE_CHECK(found != profiles.end());
    return static_cast<std::uint32_t>(found - profiles.begin());
}

std::uint64_t PoseDraft::bits(const std::vector<std::string>& names) const {
    std::uint64_t found = 0;
    for (const std::string& name : names) {
        if (const auto entry = needs.find(name); entry != needs.end()) {
            found |= std::uint64_t{1} << entry->second;
        }
    }
    return found;
}

Result<Posed> pose(const Setting& setting, const model::Request& request, const Posing& posing) {
    PoseDraft draft{.setting = setting, .request = request, .posing = posing};
    draft.spec.node_count = setting.ground.node_count;
    draft.spec.days = static_cast<std::uint32_t>(request.weeks * 7);
    draft.spec.profiles = setting.ground.matrices;
    draft.is_open_day.assign(draft.spec.days, true);
    for (const Day day : request.days_off) {
        const auto index = (day - request.first_day).count();
        if (index >= 0 && index < static_cast<std::int64_t>(draft.spec.days)) {
            draft.is_open_day[static_cast<std::size_t>(index)] = false;
        }
    }
    for (const model::Place& place : setting.territory.places) {
        for (const std::string& need : place.needs) {
            draft.needs.try_emplace(need, draft.needs.size());
        }
    }
    HALTE_CHECK(draft.needs.size() <= 64);
    pose_slots(draft);
    pose_sites(draft);
    pose_worth(draft);
    pose_promises(draft);
    Result<solver::Problem> problem = solver::Problem::build(std::move(draft.spec));
    if (!problem) {
        return problem.errors();
    }
    return Posed{std::move(*problem), std::move(draft.units), std::move(draft.pins),
                 request.first_day};
}

}  // namespace halte::planner
