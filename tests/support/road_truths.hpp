// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <sstream>
#include <string>
#include <string_view>

#include "network/profile.hpp"

namespace halte::network {

// "highway=primary maxspeed=30 mph": a word without "=" belongs to the value before it.
inline geo::Tags road_tags(const std::string& text) {
    std::istringstream words(text);
    geo::Tags tags;
    std::string key;
    for (std::string word; words >> word;) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos) {
            tags.set(key, std::string(tags[key]) + " " + word);
            continue;
        }
        key = word.substr(0, equals);
        tags.set(key, word.substr(equals + 1));
    }
    return tags;
}

// Only where a journey begins or ends.
inline constexpr bool at_ends = true;

// km/h along the points and against them; 0 = may not.
struct RoadTruth {
    const char* tags;
    double forward;
    double backward;
    bool ends_only = false;
};

inline void expect_truths(std::string_view name, std::initializer_list<RoadTruth> truths) {
    const Profile profile = find_profile(name).value();
    for (const RoadTruth& truth : truths) {
        const Passage way = passage(profile, {}, road_tags(truth.tags));
        EXPECT_NEAR(way.forward_kmh, truth.forward, 0.05) << name << ": " << truth.tags;
        EXPECT_NEAR(way.backward_kmh, truth.backward, 0.05) << name << ": " << truth.tags;
        EXPECT_EQ(way.ends_only, truth.ends_only) << name << ": " << truth.tags;
    }
}

}  // namespace halte::network
