// SPDX-License-Identifier: EUPL-1.2
#include "trials/covering_file.hpp"

#include <cmath>
#include <filesystem>
#include <optional>

#include "formats/gzip.hpp"
#include "trials/covering.hpp"
#include "trials/number_rows.hpp"

namespace halte::trials {

namespace {

constexpr std::size_t largest_file = std::size_t{256} << 20;
constexpr double most_sites = 10'000;
constexpr double most_points = 1'000'000;
constexpr double most_demand = 1 << 30;
constexpr double largest = 1e9;
constexpr std::string_view gzip_mark = "\x1f\x8b";

bool is_count(double number, double most) {
    return number >= 1.0 && number <= most && number == std::floor(number);
}

// "BDS10000A" of "BDS10000A.txt.gz".
std::string instance_of(const std::string& file) {
    const std::string name = std::filesystem::path(file).filename().string();
    return name.substr(0, name.find('.'));
}

Sentence wanted_count() {
    return say("le nombre de sites, puis celui de points", "the number of sites, then of points");
}

Sentence wanted_row(bool is_site, std::size_t id) {
    return is_site ? say("F {} x y coût", "F {} x y cost", id)
                   : say("C {} x y demande", "C {} x y demand", id);
}

bool is_row(const NumberRow& row, bool is_site, std::size_t id) {
    const std::vector<double>& at = row.numbers;
    return row.text.starts_with(is_site ? 'F' : 'C') && at.size() == 5 &&
           at[1] == static_cast<double>(id) && std::abs(at[2]) < largest &&
           std::abs(at[3]) < largest &&
           (is_site || (at[4] >= 0.0 && at[4] <= most_demand && at[4] == std::floor(at[4])));
}

Result<CoveringProblem> read_problem(const std::string& file, std::string_view bytes) {
    const auto rows = read_rows(file, bytes);
    if (!rows) {
        return rows.errors();
    }
    const std::vector<double>& counts = rows->front().numbers;
    if (counts.size() != 2 || !is_count(counts[0], most_sites) ||
        !is_count(counts[1], most_points) ||
        static_cast<double>(rows->size()) != 1.0 + counts[0] + counts[1]) {
        return bad_row(file, rows->front().line, wanted_count());
    }
    const auto sites = static_cast<std::size_t>(counts[0]);
    CoveringProblem problem{.instance = instance_of(file), .asked = {}, .sites = {}, .points = {}};
    double demand = 0.0;
    for (std::size_t i = 1; i < rows->size(); ++i) {
        const NumberRow& row = (*rows)[i];
        const bool is_site = i <= sites;
        const std::size_t id = is_site ? i - 1 : i - 1 - sites;
        if (!is_row(row, is_site, id)) {
            return bad_row(file, row.line, wanted_row(is_site, id));
        }
        if (is_site) {
            problem.sites.push_back({row.numbers[2], row.numbers[3]});
        } else {
            problem.points.push_back({row.numbers[2], row.numbers[3],
                                      static_cast<std::uint64_t>(row.numbers[4])});
            demand += row.numbers[4];
        }
        if (demand > most_demand) {
            return bad_row(file, row.line,
                           say("moins de 2^30 de demande en tout",
                               "less than 2^30 of demand in all"));
        }
    }
    return problem;
}

std::vector<Covering> all_coverings() {
    std::vector<Covering> all;
    for (const double radius : {4.0, 5.5, 6.25}) {
        for (const std::uint32_t sites : {10U, 15U, 20U}) {
            all.push_back({radius, sites});
        }
    }
    return all;
}

}  // namespace

Result<Trials> read_coverings(const std::string& file, std::string_view bytes,
                              const References& references) {
    std::optional<std::string> unpacked;
    if (bytes.starts_with(gzip_mark)) {
        auto inside = formats::gunzip(bytes, largest_file);
        if (!inside) {
            return inside.errors();
        }
        unpacked = *std::move(inside);
    }
    const auto problem = read_problem(file, unpacked ? *unpacked : bytes);
    if (!problem) {
        return problem.errors();
    }
    std::vector<Covering> asked = references.coverings(problem->instance);
    if (asked.empty()) {
        asked = all_coverings();
    }
    Trials trials;
    for (const Covering& covering : asked) {
        CoveringProblem one = *problem;
        one.asked = covering;
        trials.push_back(std::make_unique<CoveringTrial>(std::move(one)));
    }
    return trials;
}

}  // namespace halte::trials
