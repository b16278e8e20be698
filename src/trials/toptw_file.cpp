// SPDX-License-Identifier: EUPL-1.2
#include "trials/toptw_file.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "trials/number_rows.hpp"

namespace halte::trials {

namespace {

constexpr std::size_t fewest_columns = 8;  // i x y service prize f ... open close
constexpr double largest = 1e6;

bool is_point(const NumberRow& row) {
    return row.numbers.size() >= fewest_columns &&
           std::all_of(row.numbers.begin(), row.numbers.end(),
                       [](double number) { return std::abs(number) < largest; });
}

OrienteeringPoint point_of(const NumberRow& row) {
    const std::vector<double>& at = row.numbers;
    return {.x = at[1], .y = at[2], .service = at[3], .prize = at[4], .open = at[at.size() - 2],
            .close = at[at.size() - 1]};
}

bool is_sound(const OrienteeringPoint& point) {
    return point.service >= 0.0 && point.prize >= 0.0 && point.prize == std::floor(point.prize) &&
           point.open >= 0.0 && point.open <= point.close;
}

}  // namespace

Result<Orienteering> read_toptw(const std::string& file, std::string_view bytes,
                                std::uint32_t teams) {
    auto rows = read_rows(file, bytes);
    if (!rows) {
        return rows.errors();
    }
    Orienteering problem;
    problem.name = std::filesystem::path(file).stem().string();
    problem.teams = teams;
    problem.decimals = problem.name.starts_with("pr") ? 2 : 1;
    problem.has_windows = true;
    Errors errors;
    for (std::size_t i = 2; i < rows->size() && errors.size() < 20; ++i) {
        const NumberRow& row = (*rows)[i];
        if (!is_point(row) || !is_sound(point_of(row))) {
            errors.push_back(bad_row(
                file, row.line,
                say("i x y durée prix f a ... ouverture fermeture, l'ouverture avant la fermeture",
                    "i x y service prize f a ... open close, open before close")));
            continue;
        }
        problem.points.push_back(point_of(row));
    }
    const std::vector<double>& head = rows->front().numbers;
    const bool is_whole = head.size() >= 3 && static_cast<double>(problem.points.size()) ==
                                                  head[2] + 1.0;
    if (errors.empty() && (!is_whole || problem.points.size() < 2)) {
        errors.push_back(bad_row(file, rows->front().line,
                                 say("k v N t, puis deux nombres, puis N + 1 points",
                                     "k v N t, then two numbers, then N + 1 points")));
    }
    if (!errors.empty()) {
        return errors;
    }
    const OrienteeringPoint& base = problem.points.front();
    problem.time_limit = base.close - base.open;
    return problem;
}

}  // namespace halte::trials
