// SPDX-License-Identifier: EUPL-1.2
#include "network/access.hpp"

#include <algorithm>

#include "network/tag_values.hpp"

namespace halte::network {

namespace {

struct Word {
    std::string_view value;
    Access access;
};

// Every other value (no, agricultural, forestry, emergency, psv, military...) closes: it is a rule
// for somebody else.
constexpr std::array<Word, 18> words = {{
    {"yes", Access::open},
    {"permissive", Access::open},
    {"designated", Access::open},
    {"official", Access::open},
    {"public", Access::open},
    {"discouraged", Access::open},
    {"unknown", Access::open},
    // The side path runs along the road, so it takes the same time.
    {"use_sidepath", Access::open},
    // A unit that goes there has been invited: it may come in, but never take a short cut.
    {"private", Access::ends_only},
    {"permit", Access::ends_only},
    {"residents", Access::ends_only},
    {"destination", Access::ends_only},
    {"local", Access::ends_only},
    {"delivery", Access::ends_only},
    {"loading", Access::ends_only},
    {"customers", Access::ends_only},
    {"visitors", Access::ends_only},
    {"dismount", Access::on_foot},
}};

Access meaning(std::string_view value) {
    Access freest = Access::unsaid;
    each_part(value, [&](std::string_view part) {
        const auto* const word = std::find_if(words.begin(), words.end(),
                                              [&](const Word& one) { return one.value == part; });
        freest = std::max(freest, word == words.end() ? Access::closed : word->access);
    });
    return freest;
}

}  // namespace

Verdict access_of(const Profile& profile, const geo::Tags& tags) {
    Verdict verdict;
    for (const std::string_view key : profile.access_keys) {
        const std::string_view value = tags[key];
        const Access access = meaning(value);
        if (access == Access::unsaid) {
            continue;
        }
        const bool is_general = key == "access";
        // "Residents only" signs are made for vehicles; who walks may pass.
        const bool may_walk = is_general && profile.travel == Travel::foot &&
                              (value == "destination" || value == "delivery");
        verdict = {may_walk ? Access::open : access, !is_general};
    }
    return verdict;
}

Ease ease_of(const Profile& profile, const geo::Tags& tags) {
    const std::string_view value = profile.ease_key.empty() ? "" : tags[profile.ease_key];
    if (value == "yes" || value == "designated") {
        return Ease::full;
    }
    if (value == "limited") {
        return Ease::limited;
    }
    return value == "no" ? Ease::none : Ease::unsaid;
}

}  // namespace halte::network
