// SPDX-License-Identifier: EUPL-1.2
#include "network/network_file.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>

#include "base/format.hpp"
#include "network/query.hpp"
#include "support/random_roads.hpp"
#include "support/temporary_folder.hpp"

namespace halte::network {
namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytes_of(const Network& network) {
    return {network.bytes().begin(), network.bytes().end()};
}

void write(const std::string& path, const Network& network) {
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(network.bytes().data()),
               static_cast<std::streamsize>(network.bytes().size()));
}

TEST(NetworkFile, comes_back_as_it_was) {
    const Network network = test::random_roads(3);
    const Network back = Network::over(bytes_of(network)).value();
    EXPECT_EQ(bytes_of(back), bytes_of(network));
    EXPECT_EQ(back.profile(), "van");
    EXPECT_TRUE(back.parameters().starts_with("height_m=3 width_m=2.2 length_m=6 weight_t=3.5 "));
    EXPECT_EQ(back.factors(), network.factors());
    EXPECT_EQ(back.report(), network.report());
    const std::vector<Snap> points = test::random_snaps(network, 3, 10);
    EXPECT_EQ(test::random_snaps(back, 3, 10), points);
    EXPECT_EQ(Query(back).table(points, points), Query(network).table(points, points));
}

TEST(NetworkFile, is_asked_where_it_lies_on_disk) {
    const support::TemporaryFolder folder;
    const std::string path = folder.path("van.net");
    const Network network = test::random_roads(3);
    write(path, network);
    const Network opened = Network::open(path).value();
    const std::vector<Snap> points = test::random_snaps(network, 3, 10);
    EXPECT_EQ(Query(opened).table(points, points), Query(network).table(points, points));
    EXPECT_EQ(Network::open(folder.path("car.net")).errors()[0].code, ErrorCode::not_found);
}

// A seed of an older version teaches the fuzzer nothing but the version check. HALTE_GOLDEN=write
// makes them anew.
TEST(NetworkFile, seeds_of_the_fuzzer_are_of_this_version) {
    for (const std::uint64_t seed : {2, 5, 9}) {
        const std::string path =
            text(HALTE_SOURCE_DIR "/tests/fuzz/corpus/network/roads_", seed, ".net");
        if (std::getenv("HALTE_GOLDEN") != nullptr) {
            write(path, test::random_roads(seed));
        }
        EXPECT_TRUE(Network::open(path).has_value()) << path;
    }
}

TEST(NetworkFile, of_another_version_says_to_build_it_again) {
    Bytes bytes = bytes_of(test::random_roads(4));
    bytes[8] = 1;
    const auto network = Network::over(bytes);
    ASSERT_FALSE(network);
    EXPECT_EQ(network.errors()[0],
              (Error{.code = ErrorCode::conflict,
                     .message = say("le réseau de routes enregistré est au format 1, ce programme "
                                    "lit le format 3",
                                    "the stored road network is of format 1, this program reads "
                                    "format 3"),
                     .field = "network",
                     .hint = say("refaites-le à partir de l'extrait (halte import, halte network "
                                 "build)",
                                 "build it again from the extract (halte import, halte network "
                                 "build)")}));
}

TEST(NetworkFile, cut_short_or_changed_says_to_build_it_again) {
    const Bytes bytes = bytes_of(test::random_roads(4));
    for (std::size_t at = 0; at < bytes.size(); at += 97) {
        const auto cut = Network::over({bytes.begin(), bytes.begin() + static_cast<int>(at)});
        ASSERT_FALSE(cut) << at;
        EXPECT_EQ(cut.errors()[0].code, ErrorCode::malformed);
        EXPECT_FALSE(cut.errors()[0].hint.empty());
        Bytes changed = bytes;
        changed[at] ^= 0x10;
        ASSERT_FALSE(Network::over(changed)) << at;
    }
}

// The bytes of a network with something else in the place of one thing, the checksum made right.
template <typename Thing>
Bytes spoilt(const Network& network, const Thing& thing, const Thing& other) {
    Bytes bytes = bytes_of(network);
    const auto* const needle = reinterpret_cast<const std::uint8_t*>(&thing);
    const std::size_t at = static_cast<std::size_t>(needle - network.bytes().data());
    HALTE_CHECK(at < bytes.size());
    std::memcpy(bytes.data() + at, &other, sizeof other);
    return resummed(std::move(bytes));
}

TEST(NetworkFile, refuses_an_edge_that_leads_nowhere) {
    const Network network = test::random_roads(6);
    const auto refused = [&](const auto& spoil) {
        Edge edge = network.edges()[1];
        spoil(edge);
        return !Network::over(spoilt(network, network.edges()[1], edge));
    };
    EXPECT_FALSE(refused([](Edge&) {}));
    EXPECT_TRUE(refused([](Edge& edge) { edge.from = 0xffff'ffffu; }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.to = 1'000'000; }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.name = 1'000; }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.first_point = 0x7fff'ffffu; }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.road_class = static_cast<RoadClass>(99); }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.use = static_cast<EdgeUse>(3); }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.forward_ms = closed_ms - 1; }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.length_dm = 0xffff'ffffu; }));
}

TEST(NetworkFile, refuses_nodes_and_arcs_that_contradict_the_edges) {
    const Network network = test::random_roads(6);
    const auto refused = [&](const auto& numbers, std::size_t at, std::uint64_t other) {
        using Number = std::remove_cvref_t<decltype(numbers[0])>;
        return !Network::over(spoilt(network, numbers[at], static_cast<Number>(other)));
    };
    for (const ArcsView* const arcs : {&network.outward(), &network.inward()}) {
        EXPECT_TRUE(refused(arcs->first, 0, 1));
        EXPECT_TRUE(refused(arcs->first, 3, 0xffff'ffffu));
        EXPECT_TRUE(refused(arcs->head, 2, network.node_count()));
        EXPECT_TRUE(refused(arcs->cost, 2, arcs->cost[2] + 1));
        EXPECT_TRUE(refused(arcs->way, 2, 0xffff'ffffu));
        EXPECT_TRUE(refused(arcs->way, 2, turned(arcs->way[2])));
    }
}

}  // namespace
}  // namespace halte::network
