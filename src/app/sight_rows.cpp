// SPDX-License-Identifier: EUPL-1.2
#include "app/sight_rows.hpp"

#include <algorithm>
#include <map>

#include "base/format.hpp"

namespace halte::app {
namespace {

std::vector<std::string_view> words_of(const std::vector<need::Input>& missing) {
    std::vector<std::string_view> words;
    for (const need::Input input : missing) {
        switch (input) {
            case need::Input::ages: words.emplace_back("ages"); break;
            case need::Input::poverty: words.emplace_back("poverty"); break;
            case need::Input::income: words.emplace_back("income"); break;
            case need::Input::alone: words.emplace_back("households"); break;
            case need::Input::opening_hours: break;  // of an offer, not of a commune
        }
    }
    std::sort(words.begin(), words.end());
    return words;
}

std::vector<SightRow> most_unseen_first(std::vector<SightRow> rows) {
    std::stable_sort(rows.begin(), rows.end(), [](const SightRow& a, const SightRow& b) {
        return a.unseen.value > b.unseen.value;
    });
    return rows;
}

std::string csv_text(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (const char letter : text) {
        quoted += letter == '"' ? "\"\"" : std::string(1, letter);
    }
    return quoted + "\"";
}

std::string csv_minutes(const std::optional<double>& minutes) {
    return minutes ? format_decimal(*minutes, 0) : "";
}

}  // namespace

double SightRow::unseen_per_1000() const {
    return inhabitants > 0.0 ? 1000.0 * unseen.value / inhabitants : 0.0;
}

std::vector<SightRow> rows_by_commune(const model::Territory& territory,
                                      const planner::Sight& sight) {
    std::vector<SightRow> rows;
    for (std::size_t i = 0; i < territory.communes.size(); ++i) {
        const planner::AreaSight& area = sight.communes[i];
        rows.push_back({territory.communes[i].code.text(), territory.communes[i].name,
                        area.inhabitants, area.need, area.unseen, area.reach, area.walking_min,
                        area.driving_min, words_of(area.missing)});
    }
    return most_unseen_first(std::move(rows));
}

std::vector<SightRow> rows_by_cell(const model::Territory& territory,
                                   const planner::Sight& sight) {
    std::map<model::CommuneCode, std::string_view> names;
    for (const model::Commune& commune : territory.communes) {
        names[commune.code] = commune.name;
    }
    std::vector<SightRow> rows;
    for (std::size_t i = 0; i < territory.cells.size(); ++i) {
        const model::Cell& cell = territory.cells[i];
        const planner::CellSight& seen = sight.cells[i];
        rows.push_back({cell.square.name(), std::string(names[cell.commune]), cell.inhabitants,
                        seen.need, seen.unseen, seen.reach, seen.walking_min, seen.driving_min,
                        {}});
    }
    return most_unseen_first(std::move(rows));
}

std::string sight_csv(const std::vector<SightRow>& rows) {
    std::string csv =
        "code,name,inhabitants,need_people,need_low_people,need_high_people,unseen_people,"
        "unseen_low_people,unseen_high_people,unseen_per_1000,reach_percent,walk_min,drive_min,"
        "missing\n";
    for (const SightRow& row : rows) {
        csv += csv_text(row.code) + "," + csv_text(row.name);
        for (const double value :
             {row.inhabitants, row.need.value, row.need.low, row.need.high, row.unseen.value,
              row.unseen.low, row.unseen.high, row.unseen_per_1000(), row.reach * 100.0}) {
            csv += "," + format_decimal(value, 1);
        }
        csv += "," + csv_minutes(row.walking_min) + "," + csv_minutes(row.driving_min) + ",";
        for (std::size_t i = 0; i < row.missing.size(); ++i) {
            csv += (i == 0 ? "" : " ") + std::string(row.missing[i]);
        }
        csv += "\n";
    }
    return csv;
}

}  // namespace halte::app
