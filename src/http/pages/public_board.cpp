// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/public_board.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace halte::http {

namespace {

constexpr std::size_t most_results = 20;

std::vector<geo::Position> centres_of(const model::Territory& territory) {
    struct Sum {
        double lat = 0.0;
        double lon = 0.0;
        double weight = 0.0;
    };
    std::vector<Sum> sums(territory.communes.size());
    for (const model::Cell& cell : territory.cells) {
        const auto found = std::lower_bound(
            territory.communes.begin(), territory.communes.end(), cell.commune,
            [](const model::Commune& commune, const auto& code) { return commune.code < code; });
        if (found == territory.communes.end() || found->code != cell.commune) {
            continue;
        }
        Sum& sum = sums[static_cast<std::size_t>(found - territory.communes.begin())];
        sum.lat += cell.inhabitants * cell.centre.lat();
        sum.lon += cell.inhabitants * cell.centre.lon();
        sum.weight += cell.inhabitants;
    }
    std::vector<geo::Position> centres;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const auto& contour = territory.communes[i].contour;
        if (sums[i].weight > 0.0) {
            centres.push_back(geo::Position::at({.lat = sums[i].lat / sums[i].weight,
                                                 .lon = sums[i].lon / sums[i].weight}));
        } else {
            centres.push_back(contour.polygons.empty() ? geo::Position() : geo::centroid(contour));
        }
    }
    return centres;
}

}  // namespace

PublicBoard::PublicBoard(std::shared_ptr<const model::Territory> territory)
    : territory_(std::move(territory)), centres_(centres_of(*territory_)) {
    for (const model::Commune& commune : territory_->communes) {
        folded_names_.push_back(fold(commune.name));
    }
}

const model::Commune* PublicBoard::find(std::string_view code) const {
    const auto& communes = territory_->communes;
    const auto found = std::find_if(communes.begin(), communes.end(), [&](const auto& commune) {
        return commune.code.text() == code;
    });
    return found == communes.end() ? nullptr : &*found;
}

geo::Position PublicBoard::centre(const model::Commune& commune) const {
    return centres_[static_cast<std::size_t>(&commune - territory_->communes.data())];
}

std::vector<const model::Commune*> PublicBoard::search(std::string_view words) const {
    const std::string wanted = fold(words.substr(0, 200));
    std::vector<const model::Commune*> first;
    std::vector<const model::Commune*> others;
    for (std::size_t i = 0; i < folded_names_.size() && !wanted.empty(); ++i) {
        const model::Commune& commune = territory_->communes[i];
        if (folded_names_[i] == wanted) {
            return {&commune};
        }
        if (folded_names_[i].starts_with(wanted)) {
            first.push_back(&commune);
        } else if (folded_names_[i].find(wanted) != std::string::npos) {
            others.push_back(&commune);
        }
    }
    const auto by_name = [](const model::Commune* a, const model::Commune* b) {
        return compare_french(a->name, b->name) < 0;
    };
    std::sort(first.begin(), first.end(), by_name);
    std::sort(others.begin(), others.end(), by_name);
    first.insert(first.end(), others.begin(), others.end());
    first.resize(std::min(first.size(), most_results));
    return first;
}

std::vector<PublicBoard::NearProvision> PublicBoard::provisions_near(geo::Position here,
                                                                     std::size_t count) const {
    std::vector<NearProvision> near;
    for (const model::Provision& provision : territory_->provisions) {
        if (provision.kind == model::ProvisionKind::fixed && !provision.phone.empty()) {
            near.push_back({&provision, geo::distance(here, provision.position)});
        }
    }
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) {
        return a.distance < b.distance;
    });
    near.resize(std::min(near.size(), count));
    return near;
}

PublicNow public_now(std::vector<planner::PublicStop> stops, Day today, TimeOfDay time,
                     Visitor visitor) {
    std::erase_if(stops, [&](const planner::PublicStop& stop) {
        return stop.day < today || (stop.day == today && stop.closes <= time);
    });
    return {today, time, visitor, std::move(stops)};
}

std::vector<const planner::PublicStop*> stops_in(const PublicNow& now, std::string_view commune) {
    std::vector<const planner::PublicStop*> here;
    for (const planner::PublicStop& stop : now.stops) {
        if (stop.commune.text() == commune) {
            here.push_back(&stop);
        }
    }
    return here;
}

std::vector<NearStop> stops_near(const PublicNow& now, geo::Position here,
                                 std::string_view commune, Metres limit, std::size_t count) {
    std::set<std::string_view> seen{commune};
    std::vector<NearStop> near;
    for (const planner::PublicStop& stop : now.stops) {
        const Metres far = geo::distance(here, stop.position);
        if (far <= limit && seen.insert(stop.commune.text()).second) {
            near.push_back({&stop, far});
        }
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const NearStop& a, const NearStop& b) { return a.distance < b.distance; });
    near.resize(std::min(near.size(), count));
    return near;
}

}  // namespace halte::http
