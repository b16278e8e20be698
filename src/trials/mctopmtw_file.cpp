// SPDX-License-Identifier: EUPL-1.2
#include "trials/mctopmtw_file.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "trials/number_rows.hpp"

namespace halte::trials {

namespace {

constexpr std::size_t kinds = 10;
constexpr std::size_t head_columns = 3 + kinds;    // M N B, a limit for each kind
constexpr std::size_t base_columns = 7;            // i x y service prize open close
constexpr std::size_t first_hour = 5;              // O1 O2 O3 O4 C4
constexpr std::size_t exchange = 10;               // E
constexpr std::size_t fee = 11;
constexpr std::size_t point_columns = 12 + kinds;
constexpr double largest = 1e6;
constexpr double most_tours = 100.0;

bool is_sound(const NumberRow& row, std::size_t columns) {
    return row.numbers.size() >= columns &&
           std::all_of(row.numbers.begin(), row.numbers.end(),
                       [](double number) { return std::abs(number) < largest; });
}

bool is_point(const NumberRow& row) {
    if (!is_sound(row, point_columns)) {
        return false;
    }
    const std::vector<double>& at = row.numbers;
    const auto first = at.begin() + first_hour;
    return at[3] >= 0.0 && at[4] >= 0.0 && at[4] == std::floor(at[4]) && *first >= 0.0 &&
           std::is_sorted(first, first + 5) && (at[exchange] == 0.0 || at[exchange] == 1.0) &&
           std::all_of(at.begin() + fee, at.end(), [](double share) { return share >= 0.0; });
}

OrienteeringPoint point_of(const NumberRow& row, std::uint32_t tours) {
    const std::vector<double>& at = row.numbers;
    OrienteeringPoint point{.x = at[1], .y = at[2], .service = at[3], .prize = at[4],
                            .open = at[first_hour], .close = at[first_hour + 4]};
    for (std::uint32_t tour = 0; tour < tours; ++tour) {
        const bool is_odd = tour % 2 == 0;  // counted from 1
        const std::size_t first = first_hour + (is_odd == (at[exchange] == 1.0) ? 0 : 1);
        point.hours_by_tour.push_back(
            {{at[first], at[first + 1]}, {at[first + 2], at[first + 3]}});
    }
    point.fees.assign(at.begin() + fee, at.begin() + point_columns);
    return point;
}

Error bad_head(const std::string& file, const NumberRow& row) {
    return bad_row(file, row.line,
                   say("M N B E1 ... E10, la base i x y 0 0 ouverture fermeture, puis N points",
                       "M N B E1 ... E10, then the base i x y 0 0 open close, then N points"));
}

}  // namespace

Result<Orienteering> read_mctopmtw(const std::string& file, std::string_view bytes) {
    auto rows = read_rows(file, bytes);
    if (!rows) {
        return rows.errors();
    }
    const NumberRow& head = rows->front();
    if (!is_sound(head, head_columns) || rows->size() < 3 ||
        !is_sound((*rows)[1], base_columns) || head.numbers[0] < 1.0 ||
        head.numbers[0] > most_tours || head.numbers[1] != static_cast<double>(rows->size() - 2)) {
        return Errors{bad_head(file, head)};
    }
    Orienteering problem;
    const std::string stem = std::filesystem::path(file).stem().string();
    problem.name = stem.substr(stem.rfind('-') + 1);
    problem.teams = static_cast<std::uint32_t>(head.numbers[0]);
    problem.decimals = problem.name.starts_with("pr") ? 2 : 1;
    problem.has_windows = true;
    problem.purses.assign(head.numbers.begin() + 2, head.numbers.begin() + head_columns);
    const std::vector<double>& base = (*rows)[1].numbers;
    problem.points.push_back({.x = base[1], .y = base[2], .open = base[5], .close = base[6]});
    problem.points.front().fees.assign(1 + kinds, 0.0);
    problem.time_limit = base[6] - base[5];
    Errors errors;
    for (std::size_t i = 2; i < rows->size() && errors.size() < 20; ++i) {
        if (!is_point((*rows)[i])) {
            errors.push_back(bad_row(file, (*rows)[i].line,
                                     say("i x y durée prix O1 O2 O3 O4 C4 E entrée e1 ... e10, les "
                                         "heures croissantes",
                                         "i x y service prize O1 O2 O3 O4 C4 E fee e1 ... e10, "
                                         "hours that rise")));
            continue;
        }
        problem.points.push_back(point_of((*rows)[i], problem.teams));
    }
    if (!errors.empty()) {
        return errors;
    }
    return problem;
}

}  // namespace halte::trials
