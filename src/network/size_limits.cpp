// SPDX-License-Identifier: EUPL-1.2
#include "network/size_limits.hpp"

#include <array>
#include <optional>

#include "network/tag_values.hpp"

namespace halte::network {

namespace {

constexpr std::array<std::string_view, 2> height_keys = {"maxheight", "maxheight:physical"};
constexpr std::array<std::string_view, 2> width_keys = {"maxwidth", "maxwidth:physical"};
constexpr std::array<std::string_view, 1> length_keys = {"maxlength"};
constexpr std::array<std::string_view, 1> axle_keys = {"maxaxleload"};

// The least that is stated; nothing when the size does not matter.
std::optional<double> least_of(const geo::Tags& tags, const auto& keys, double size, auto&& read) {
    std::optional<double> least;
    for (const std::string_view key : keys) {
        const std::optional<double> one = size > 0.0 ? read(tags[key]) : std::nullopt;
        if (one && (!least || *one < *least)) {
            least = one;
        }
    }
    return least;
}

std::optional<double> stated_height(const Profile& profile, const geo::Tags& tags) {
    return least_of(tags, height_keys, profile.height_m, size_value);
}

std::optional<double> stated_width(const Profile& profile, const geo::Tags& tags) {
    const std::optional<double> width = least_of(tags, width_keys, profile.width_m, size_value);
    const bool is_own_width = profile.travel == Travel::motor || tags.has("barrier");
    if (width || profile.width_m == 0.0 || is_own_width) {
        return width;
    }
    return size_value(tags["width"]);
}

}  // namespace

bool is_too_big(const Profile& profile, const geo::Tags& tags) {
    const auto is_less = [](std::optional<double> limit, double size) {
        return limit && *limit < size;
    };
    return is_less(stated_height(profile, tags), profile.height_m) ||
           is_less(stated_width(profile, tags), profile.width_m) ||
           is_less(least_of(tags, length_keys, profile.length_m, size_value), profile.length_m) ||
           is_less(least_of(tags, profile.weight_keys, profile.weight_t, weight_value),
                   profile.weight_t) ||
           is_less(least_of(tags, axle_keys, profile.axle_load_t, weight_value),
                   profile.axle_load_t);
}

bool fits_stated_opening(const Profile& profile, const geo::Tags& tags) {
    const bool is_stated = stated_height(profile, tags) || stated_width(profile, tags);
    return is_stated && !is_too_big(profile, tags);
}

}  // namespace halte::network
