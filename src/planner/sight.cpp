// SPDX-License-Identifier: EUPL-1.2
#include "planner/sight.hpp"

#include <map>

namespace halte::planner {

double AreaSight::unseen_per_1000() const {
    return inhabitants > 0.0 ? 1000.0 * unseen.value / inhabitants : 0.0;
}

std::vector<PublicGroup> public_groups(const model::Territory& territory, const Sight& sight) {
    std::map<model::CommuneCode, std::vector<std::uint32_t>> cells;
    for (std::uint32_t i = 0; i < territory.cells.size(); ++i) {
        cells[territory.cells[i].commune].push_back(i);
    }
    std::vector<PublicGroup> groups;
    for (const auto& [code, list] : cells) {
        const std::size_t first = groups.size();
        PublicGroup open;
        for (const std::uint32_t cell : list) {
            open.cells.push_back(cell);
            open.inhabitants += territory.cells[cell].inhabitants;
            open.unseen += sight.cells[cell].unseen.value;
            if (open.inhabitants >= public_inhabitants) {
                groups.push_back(std::move(open));
                open = {};
            }
        }
        if (open.cells.empty()) {
            continue;
        }
        if (groups.size() == first) {
            open.is_hidden = true;
            groups.push_back(std::move(open));
            continue;
        }
        // What is left over joins the last group of its commune.
        PublicGroup& last = groups.back();
        last.cells.insert(last.cells.end(), open.cells.begin(), open.cells.end());
        last.inhabitants += open.inhabitants;
        last.unseen += open.unseen;
    }
    return groups;
}

std::optional<double> public_unseen(const AreaSight& area) {
    if (area.inhabitants < public_inhabitants) {
        return std::nullopt;
    }
    return area.unseen.value;
}

}  // namespace halte::planner
