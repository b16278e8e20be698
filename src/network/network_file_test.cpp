// SPDX-License-Identifier: EUPL-1.2
#include "network/network_file.hpp"

#include <gtest/gtest.h>

#include <cstring>

#include "network/query.hpp"
#include "support/random_roads.hpp"

namespace halte::network {
namespace {

TEST(NetworkFile, comes_back_as_it_was) {
    const Network network = test::random_roads(3);
    const std::string bytes = write_network(network);
    const Network back = read_network(bytes).value();
    EXPECT_EQ(write_network(back), bytes);
    EXPECT_EQ(back.profile(), "van");
    EXPECT_EQ(back.factors(), network.factors());
    EXPECT_EQ(back.graph().names, network.graph().names);
    const std::vector<Snap> points = test::random_snaps(network, 3, 10);
    EXPECT_EQ(test::random_snaps(back, 3, 10), points);
    EXPECT_EQ(Query(back).table(points, points), Query(network).table(points, points));
}

TEST(NetworkFile, refuses_every_truncation) {
    const std::string bytes = write_network(test::random_roads(4));
    for (std::size_t size = 0; size < bytes.size(); size += size < 200 ? 1 : 97) {
        const auto network = read_network(std::string_view(bytes).substr(0, size));
        ASSERT_FALSE(network) << size;
        EXPECT_EQ(network.errors()[0].code, ErrorCode::malformed);
        EXPECT_FALSE(network.errors()[0].hint.empty());
    }
}

TEST(NetworkFile, refuses_every_changed_byte) {
    const std::string bytes = write_network(test::random_roads(4));
    for (std::size_t at = 0; at < bytes.size(); at += at < 200 ? 1 : 31) {
        if (at >= 12 && at < 16) {
            continue;  // reserved, not covered
        }
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        EXPECT_FALSE(read_network(changed)) << at;
    }
}

TEST(NetworkFile, of_another_version_says_to_build_it_again) {
    std::string bytes = write_network(test::random_roads(4));
    bytes[8] = 9;
    const auto network = read_network(bytes);
    ASSERT_FALSE(network);
    EXPECT_EQ(network.errors()[0],
              (Error{.code = ErrorCode::conflict,
                     .message = say("le réseau de routes enregistré est au format 9, ce programme "
                                    "lit le format 1",
                                    "the stored road network is of format 9, this program reads "
                                    "format 1"),
                     .field = "network",
                     .hint = say("refaites-le à partir de l'extrait (halte import)",
                                 "build it again from the extract (halte import)")}));
}

// Bytes whose checksum is right and whose content lies must not lead out of the arrays.
TEST(NetworkFile, refuses_a_graph_that_contradicts_itself) {
    const Network network = test::random_roads(6);
    const auto nodes = static_cast<std::uint32_t>(network.graph().nodes.size());
    const auto refused = [&](const auto& spoil) {
        Graph graph = network.graph();
        spoil(graph.edges[1]);
        // A Network of a bad graph cannot be made, so the bytes are patched and summed again.
        std::string bytes = write_network(network);
        const Edge& good = network.graph().edges[1];
        const std::string needle(reinterpret_cast<const char*>(&good), sizeof good);
        const std::size_t at = bytes.find(needle);
        HALTE_CHECK(at != std::string::npos);
        std::memcpy(bytes.data() + at, &graph.edges[1], sizeof good);
        return !read_network(resummed(bytes));
    };
    EXPECT_FALSE(refused([](Edge&) {}));
    EXPECT_TRUE(refused([&](Edge& edge) { edge.from = nodes; }));
    EXPECT_TRUE(refused([&](Edge& edge) { edge.to = 0xffff'ffffu; }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.name = 1'000; }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.first_point = 0x7fff'ffffu; }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.road_class = 99; }));
    EXPECT_TRUE(refused([](Edge& edge) { edge.forward_ms = closed_ms - 1; }));
}

}  // namespace
}  // namespace halte::network
