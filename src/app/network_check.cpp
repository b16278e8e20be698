// SPDX-License-Identifier: EUPL-1.2
#include <ostream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "app/network_opening.hpp"
#include "base/format.hpp"
#include "base/random.hpp"
#include "network/catchments.hpp"
#include "network/plain_query.hpp"
#include "network/route.hpp"

namespace halte::app {
namespace {

constexpr std::size_t rows_at_most = 64;
constexpr std::size_t told_at_most = 20;

// Every fast kernel against one Dijkstra a source.
class Comparer {
public:
    Comparer(const network::Network& roads, const RoadPoints& points, const Console& console)
        : roads_(roads), points_(points), console_(console) {}

    void run(std::size_t pairs, std::uint64_t seed) {
        const std::size_t rows = std::min(rows_at_most, points_.snaps.size());
        const auto sources = std::span(points_.snaps).first(rows);
        const network::Table slow = network::PlainQuery(roads_).table(sources, points_.snaps);
        check_tables(sources, slow);
        check_routes(pairs, seed, slow);
        check_catchments(sources, slow);
    }
    std::uint64_t compared() const { return compared_; }
    std::uint64_t different() const { return different_; }

private:
    void compare(std::string_view kernel, std::size_t from, std::size_t to, std::uint32_t fast,
                 std::uint32_t slow) {
        ++compared_;
        if (fast != slow && ++different_ <= told_at_most) {
            console_.out << text(kernel, ": ", points_.names[points_.ranks[from]], " -> ",
                                 points_.names[points_.ranks[to]], ": ", fast, " / ", slow, "\n");
        }
    }

    void check_tables(std::span<const network::Snap> sources, const network::Table& slow) {
        const auto both = network::table(roads_, sources, points_.snaps,
                                         network::Measure::time_and_metres, 2, silent_progress(),
                                         {});
        const auto times = network::table(roads_, sources, points_.snaps, network::Measure::time,
                                          1, silent_progress(), {});
        for (std::size_t row = 0; row < slow.rows; ++row) {
            for (std::size_t column = 0; column < slow.columns; ++column) {
                compare("table", row, column, both->time(row, column), slow.time(row, column));
                compare("metres", row, column, both->distance(row, column),
                        slow.distance(row, column));
                compare("times", row, column, times->time(row, column), slow.time(row, column));
            }
        }
    }

    void check_routes(std::size_t pairs, std::uint64_t seed, const network::Table& slow) {
        network::RouteSearch search(roads_);
        Random random(seed);
        for (std::size_t i = 0; i < pairs && slow.rows > 0; ++i) {
            const std::size_t row = random.below(slow.rows);
            const std::size_t column = random.below(slow.columns);
            const network::Cost cost = search.cost(points_.snaps[row], points_.snaps[column]);
            compare("pair", row, column, network::time_of(cost), slow.time(row, column));
            compare("pair metres", row, column, network::metres_of(cost),
                    slow.distance(row, column));
        }
    }

    void check_catchments(std::span<const network::Snap> sources, const network::Table& slow) {
        network::CatchmentSearch search(roads_, points_.snaps, network::Direction::outward);
        const Seconds radius = Minutes(20);
        const network::Catchments found =
            search.run(sources, radius, network::CatchmentMethod::sweeps);
        for (std::size_t row = 0; row < slow.rows; ++row) {
            std::span<const network::Reached> rest = found.of(row);
            for (std::uint32_t column = 0; column < slow.columns; ++column) {
                const std::uint32_t ms = slow.time(row, column);
                const bool is_within =
                    ms != network::Table::no_way && ms <= 1'000 * radius.count();
                const bool is_found = !rest.empty() && rest.front().target == column;
                compare("catchment", row, column, is_found ? rest.front().time_s : 0,
                        is_within ? (ms + 999) / 1'000 : 0);
                rest = rest.subspan(is_found ? 1 : 0);
            }
        }
    }

    const network::Network& roads_;
    const RoadPoints& points_;
    const Console& console_;
    std::uint64_t compared_ = 0;
    std::uint64_t different_ = 0;
};

}  // namespace

int run_network_check(CommandLine& line, const Console& console) {
    const auto pairs = static_cast<std::size_t>(line.whole("--pairs", 1, 10'000'000, 10'000));
    const std::uint64_t seed = line.natural("--seed", 1);
    const OpenedNetwork opened = open_network(line, console, false);
    if (!opened.roads) {
        return opened.exit_code;
    }
    // As many columns as make up the pairs with the rows that are computed the slow way.
    const RoadPoints points =
        random_points(*opened.roads, std::max<std::size_t>(2, pairs / rows_at_most), seed);
    Comparer comparer(*opened.roads, points, console);
    comparer.run(pairs, seed);
    if (console.is_json) {
        console.out << text("{\"compared\":", comparer.compared(), ",\"different\":",
                            comparer.different(), "}\n");
    } else {
        console.out << console.say(say("{} valeurs comparées à Dijkstra, {} différences",
                                       "{} values compared with Dijkstra, {} differences",
                                       comparer.compared(), comparer.different()))
                    << "\n";
    }
    return comparer.different() == 0 ? exit_done : exit_wrong_input;
}

}  // namespace halte::app
