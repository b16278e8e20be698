// SPDX-License-Identifier: EUPL-1.2
#include "osm/merge.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/osm_text.hpp"

namespace halte::osm {
namespace {

using support::osm_extract;
using support::OsmText;

class Heard : public Progress {
public:
    void report(std::string_view step, double share) override {
        steps.emplace_back(std::string(step), share);
    }
    std::vector<std::pair<std::string, double>> steps;
};

std::vector<Extract> in_memory(const std::vector<std::string>& texts) {
    std::vector<Extract> extracts;
    for (const std::string& text : texts) {
        extracts.push_back(Extract{
            .name = "x.osm", .format = "osm", .bytes = text.size(), .path = {}, .content = text});
    }
    return extracts;
}

const std::string west = osm_extract({OsmText::node(1, 0, 0), OsmText::node(3, 0, 0)});
const std::string east =
    osm_extract({OsmText::node(2, 0, 0), OsmText::node(3, 0, 0), OsmText::node(9, 0, 0)});

TEST(Merge, visits_each_id_once_with_all_its_variants) {
    const std::vector<std::string> texts = {east, west, osm_extract({})};
    std::vector<Extract> extracts = in_memory(texts);
    Merge merge(extracts, silent_progress(), {});
    std::vector<std::pair<std::int64_t, std::size_t>> seen;
    merge.walk("walking", Kind::node, [&](Variants variants) {
        seen.emplace_back(variants.front()->id, variants.size());
    });
    using Pairs = std::vector<std::pair<std::int64_t, std::size_t>>;
    EXPECT_EQ(seen, (Pairs{{1, 1}, {2, 1}, {3, 2}, {9, 1}}));
}

TEST(Merge, leaves_a_single_extract_as_it_is) {
    const std::vector<std::string> texts = {
        osm_extract({OsmText::node(5, 0, 0), OsmText::node(2, 0, 0)})};
    std::vector<Extract> extracts = in_memory(texts);
    Merge merge(extracts, silent_progress(), {});
    std::vector<std::int64_t> seen;
    merge.walk("walking", Kind::node,
               [&](Variants variants) { seen.push_back(variants.front()->id); });
    EXPECT_EQ(seen, (std::vector<std::int64_t>{5, 2}));
}

TEST(Merge, tells_how_far_it_is_over_all_extracts) {
    std::vector<OsmText> nodes;
    for (std::int64_t id = 1; id <= 30'000; ++id) {
        nodes.push_back(OsmText::node(id, 0, 0));
    }
    const std::vector<std::string> texts = {osm_extract(nodes), west};
    std::vector<Extract> extracts = in_memory(texts);
    Heard heard;
    Merge merge(extracts, heard, {});
    merge.walk("walking", Kind::node, [](Variants) {});
    ASSERT_GT(heard.steps.size(), 5u);
    EXPECT_EQ(heard.steps.back(), std::pair(std::string("walking"), 1.0));
    for (std::size_t i = 1; i < heard.steps.size(); ++i) {
        if (heard.steps[i].first == heard.steps[i - 1].first) {
            EXPECT_GE(heard.steps[i].second, heard.steps[i - 1].second);
        }
        EXPECT_LE(heard.steps[i].second, 1.0);
    }
}

TEST(Merge, stops_between_any_two_objects) {
    const std::vector<std::string> texts = {east, west};
    std::vector<Extract> extracts = in_memory(texts);
    for (int calls = 1; calls <= 4; ++calls) {
        CancelSource source;
        Merge merge(extracts, silent_progress(), source.get_token());
        int seen = 0;
        const auto visit = [&](Variants) {
            if (++seen == calls) {
                source.request_stop();
            }
        };
        EXPECT_THROW(merge.walk("walking", Kind::node, visit), Cancelled);
        EXPECT_EQ(seen, calls);
    }
}

}  // namespace
}  // namespace halte::osm
