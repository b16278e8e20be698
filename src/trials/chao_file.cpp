// SPDX-License-Identifier: EUPL-1.2
#include "trials/chao_file.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "trials/number_rows.hpp"

namespace halte::trials {

namespace {

constexpr double largest = 1e6;
constexpr double most_teams = 100.0;

// The number behind a word, as in "tmax 2.5"; NaN when the row is not so.
double named(const NumberRow& row) {
    return row.numbers.size() == 2 && std::isnan(row.numbers[0]) ? row.numbers[1] : std::nan("");
}

bool is_point(const NumberRow& row) {
    const std::vector<double>& at = row.numbers;
    return at.size() == 3 && std::abs(at[0]) < largest && std::abs(at[1]) < largest &&
           at[2] >= 0.0 && at[2] < largest && at[2] == std::floor(at[2]);
}

}  // namespace

Result<Orienteering> read_chao(const std::string& file, std::string_view bytes) {
    auto rows = read_rows(file, bytes);
    if (!rows) {
        return rows.errors();
    }
    const auto head_error = [&](std::size_t row) {
        return bad_row(file, (*rows)[std::min(row, rows->size() - 1)].line,
                       say("n, m et tmax, chacun sur sa ligne, puis autant de points",
                           "n, m and tmax, each on its line, then as many points"));
    };
    if (rows->size() < 3) {
        return head_error(0);
    }
    const double count = named((*rows)[0]);
    const double teams = named((*rows)[1]);
    const double limit = named((*rows)[2]);
    if (!(teams >= 1.0 && teams <= most_teams && teams == std::floor(teams)) ||
        !(limit >= 0.0 && limit < largest)) {
        return head_error(1);
    }
    Orienteering problem;
    problem.name = std::filesystem::path(file).stem().string();
    problem.teams = static_cast<std::uint32_t>(teams);
    problem.time_limit = limit;
    Errors errors;
    for (std::size_t i = 3; i < rows->size() && errors.size() < 20; ++i) {
        const NumberRow& row = (*rows)[i];
        if (!is_point(row)) {
            errors.push_back(bad_row(file, row.line, say("x y prix", "x y prize")));
            continue;
        }
        problem.points.push_back(
            {.x = row.numbers[0], .y = row.numbers[1], .prize = row.numbers[2]});
    }
    if (errors.empty() &&
        (static_cast<double>(problem.points.size()) != count || problem.points.size() < 2)) {
        errors.push_back(head_error(0));
    }
    if (!errors.empty()) {
        return errors;
    }
    problem.finish = static_cast<std::uint32_t>(problem.points.size() - 1);
    return problem;
}

}  // namespace halte::trials
