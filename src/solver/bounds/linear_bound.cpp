// SPDX-License-Identifier: EUPL-1.2
#include "solver/bounds/linear_bound.hpp"

#include <Clp_C_Interface.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>

#include "solver/bounds/coverage_plane.hpp"
#include "solver/bounds/knapsack.hpp"
#include "solver/plan_state.hpp"

namespace halte::solver {

namespace {

constexpr int most_rounds = 12;      // of adding lines
constexpr double enough = 1e-5;      // a line is added where the curve lies lower by this
constexpr std::size_t middle_mix = 1;
constexpr std::uint64_t steps_per_entry = 400;
constexpr double unbounded = std::numeric_limits<double>::max();

using Model = std::unique_ptr<Clp_Simplex, decltype(&Clp_deleteModel)>;

// A column: some choices of a site with the same factor, at the least that any of them takes.
struct Column {
    std::uint32_t site = 0;
    std::int64_t factor = 0;
    double time = 0.0;    // of the team's, 1 = all of it
    double profit = 0.0;  // bonus less cost, persons
};

struct Row {
    std::vector<int> columns;
    std::vector<double> values;
    double most = 0.0;

    void add(std::size_t column, double value) {
        columns.push_back(static_cast<int>(column));
        values.push_back(value);
    }
};

double probability(std::int64_t exposure) {
    return std::ldexp(static_cast<double>(met_probability(exposure)), -met_bits);
}

double in_persons(std::int64_t value) { return static_cast<double>(value) / person; }

std::vector<Column> columns_of(const Problem& problem,
                               const std::vector<std::vector<Choice>>& choices) {
    std::vector<Column> columns;
    const auto team_s = static_cast<double>(std::max<std::int64_t>(1, team_time_s(problem)));
    for (std::uint32_t site = 0; site < problem.site_count(); ++site) {
        if (problem.has_pin(site)) {
            continue;
        }
        std::map<std::int64_t, Choice> cheapest;  // by factor
        for (const Choice& choice : choices[site]) {
            const auto [known, is_new] = cheapest.try_emplace(choice.factor, choice);
            if (!is_new && choice.time_s[middle_mix] < known->second.time_s[middle_mix]) {
                known->second = choice;
            }
        }
        for (const auto& [factor, choice] : cheapest) {
            columns.push_back(
                {.site = site, .factor = factor,
                 .time = static_cast<double>(choice.time_s[middle_mix]) / team_s,
                 .profit = in_persons(problem.site(site).bonus - choice.cost[middle_mix])});
        }
    }
    return columns;
}

// Columns of the programme: the choices, then the probability won in each cell.
class Programme {
public:
    Programme(const PlanState& guide, std::vector<Column> columns)
        : columns_(std::move(columns)), model_(Clp_newModel(), &Clp_deleteModel) {
        const Problem& problem = guide.problem();
        point_.exposure = guide.coverage().exposure();
        point_.start = exposure_of_pins(problem);
        point_.alone.assign(point_.start.size(), factor_one);
        const CoveragePlane alone = touching_plane(problem, point_);
        for (const Wide worth : alone.worth_alone) {
            worth_.push_back(std::ldexp(static_cast<double>(worth),
                                        met_bits - CoveragePlane::worth_bits) / person);
        }
        reached_.resize(point_.start.size());
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            for (const MergedReach& reach : problem.reach(columns_[column].site)) {
                const std::int64_t added = contribution(reach.exposure, columns_[column].factor);
                reached_[reach.cell].push_back({column, added});
            }
        }
    }

    // Where the plane of the optimum touches.
    const TouchingPoint& solve() {
        build();
        Clp_dual(model_.get(), 0);
        for (int round = 0; round < most_rounds && add_lines(); ++round) {
            Clp_dual(model_.get(), 0);
        }
        read_prices();
        return point_;
    }

private:
    struct Reached {
        std::size_t column = 0;
        std::int64_t added = 0;  // exposure
    };
    struct LineRow {
        std::size_t cell = 0;
        std::int64_t exposure = 0;  // where the line touches
        int row = 0;
    };

    double won(std::size_t cell, std::int64_t added) const {
        return probability(point_.start[cell] + added) - probability(point_.start[cell]);
    }

    void build() {
        Clp_setLogLevel(model_.get(), 0);
        Clp_setObjSense(model_.get(), -1.0);
        for (const Column& column : columns_) {
            add_column(column.profit, 1.0);
        }
        for (const double worth : worth_) {
            add_column(worth, 1.0);
        }
        std::vector<Row> rows(1);
        rows[0].most = 1.0;
        std::uint32_t site = none;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            rows[0].add(column, columns_[column].time);
            if (columns_[column].site != site) {
                site = columns_[column].site;
                rows.emplace_back().most = 1.0;
            }
            rows.back().add(column, 1.0);
        }
        first_alone_ = rows.size();
        for (std::size_t cell = 0; cell < worth_.size(); ++cell) {
            Row& row = rows.emplace_back();
            row.add(columns_.size() + cell, 1.0);
            for (const Reached& by : reached_[cell]) {
                row.add(by.column, -won(cell, by.added));
            }
        }
        for (const Row& row : rows) {
            add_row(row);
        }
        const std::vector<std::int64_t> guessed = point_.exposure;
        for (std::size_t cell = 0; cell < worth_.size(); ++cell) {
            add_line(cell, std::numeric_limits<std::int32_t>::max());
            add_line(cell, guessed[cell]);
        }
    }

    void add_column(double profit, double most) {
        const double least = 0.0;
        const CoinBigIndex starts[2] = {0, 0};
        Clp_addColumns(model_.get(), 1, &least, &most, &profit, starts, nullptr, nullptr);
    }

    int add_row(const Row& row) {
        const double least = -unbounded;
        const CoinBigIndex starts[2] = {0, static_cast<CoinBigIndex>(row.columns.size())};
        Clp_addRows(model_.get(), 1, &least, &row.most, starts, row.columns.data(),
                    row.values.data());
        return Clp_numberRows(model_.get()) - 1;
    }

    // won <= the line through the curve at this exposure, of what the choices add.
    void add_line(std::size_t cell, std::int64_t exposure) {
        const double slope = std::ldexp(static_cast<double>(met_slope(exposure)), -met_bits);
        Row row;
        row.add(columns_.size() + cell, 1.0);
        row.most = won(cell, exposure - point_.start[cell]) -
                   slope * static_cast<double>(exposure - point_.start[cell]);
        if (slope != 0.0) {
            for (const Reached& by : reached_[cell]) {
                row.add(by.column, -slope * static_cast<double>(by.added));
            }
        } else {
            row.most = won(cell, std::numeric_limits<std::int32_t>::max());
        }
        lines_.push_back({cell, exposure, add_row(row)});
    }

    bool add_lines() {
        const double* values = Clp_primalColumnSolution(model_.get());
        std::vector<LineRow> wanted;
        for (std::size_t cell = 0; cell < worth_.size(); ++cell) {
            double added = 0.0;
            for (const Reached& by : reached_[cell]) {
                added += values[by.column] * static_cast<double>(by.added);
            }
            const auto exposure = point_.start[cell] + static_cast<std::int64_t>(added);
            if (values[columns_.size() + cell] >
                won(cell, exposure - point_.start[cell]) + enough) {
                wanted.push_back({cell, exposure, 0});
            }
        }
        for (const LineRow& line : wanted) {
            add_line(line.cell, line.exposure);
        }
        return !wanted.empty();
    }

    // The mean of the lines of a cell, weighted by their prices; the rest of its worth is alone.
    void read_prices() {
        const double* prices = Clp_dualRowSolution(model_.get());
        std::vector<double> sum(worth_.size());
        std::vector<double> exposure(worth_.size());
        for (const LineRow& line : lines_) {
            const double price = std::abs(prices[line.row]);
            sum[line.cell] += price;
            exposure[line.cell] += price * static_cast<double>(line.exposure);
        }
        for (std::size_t cell = 0; cell < worth_.size(); ++cell) {
            const double alone = std::abs(prices[first_alone_ + cell]);
            point_.alone[cell] = alone + sum[cell] <= 0.0 ? 0 : static_cast<std::int32_t>(
                std::lround(alone / (alone + sum[cell]) * factor_one));
            if (sum[cell] > 0.0) {
                point_.exposure[cell] = static_cast<std::int64_t>(exposure[cell] / sum[cell]);
            }
        }
    }

    std::vector<Column> columns_;
    Model model_;
    TouchingPoint point_;
    std::vector<double> worth_;  // persons for the whole probability of a merged cell
    std::vector<std::vector<Reached>> reached_;  // of each merged cell
    std::vector<LineRow> lines_;
    std::size_t first_alone_ = 0;
};

}  // namespace

std::optional<std::int64_t> linear_bound(const PlanState& guide,
                                         const std::vector<std::vector<Choice>>& choices,
                                         std::uint64_t effort) {
    const Problem& problem = guide.problem();
    std::vector<Column> columns = columns_of(problem, choices);
    std::uint64_t entries = 0;
    for (const Column& column : columns) {
        entries += 2 * problem.reach(column.site).size() + 2;
    }
    if (columns.empty() || entries * steps_per_entry > effort / 4) {
        return std::nullopt;
    }
    Programme programme(guide, std::move(columns));
    const CoveragePlane plane = touching_plane(problem, programme.solve());
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    for (std::size_t mix = 0; mix < mixes; ++mix) {
        best = std::min(best, best_of_choices(problem, choices, mix,
                                              [&](std::uint32_t site, std::int64_t factor) {
                                                  return to_value(gain_of(problem, plane, site,
                                                                          factor));
                                              }));
    }
    return to_value(plane.constant) + best;
}

}  // namespace halte::solver
