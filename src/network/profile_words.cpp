// SPDX-License-Identifier: EUPL-1.2
#include "network/profile_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/format.hpp"
#include "network/settings.hpp"

namespace halte::network {

namespace {

// A number of the profile that may be changed. Limits: what the Code de la route lets a lone
// vehicle have, with room above.
struct Parameter {
    std::string_view key;
    double Profile::*value;
    double least;
    double most;
};
constexpr std::array<Parameter, 5> sizes = {{{"height_m", &Profile::height_m, 0.5, 5.0},
                                             {"width_m", &Profile::width_m, 0.3, 3.0},
                                             {"length_m", &Profile::length_m, 0.5, 20.0},
                                             {"weight_t", &Profile::weight_t, 0.05, 44.0},
                                             {"axle_load_t", &Profile::axle_load_t, 0.05, 13.0}}};
constexpr std::string_view known_keys =
    "height_m, width_m, length_m, weight_t, axle_load_t, boarding_min, speed_kmh, ferries";

Error wrong(std::string_view key, Sentence message, Sentence hint) {
    return Error{.code = ErrorCode::invalid,
                 .message = std::move(message),
                 .field = text("profile.", key),
                 .hint = std::move(hint)};
}

// Whether the value is a number within the limits, which it then is.
bool read_within(const Setting& setting, double least, double most, double& value, Errors& errors) {
    const std::size_t before = errors.size();
    double read = 0.0;
    read_number(setting, text("profile.", setting.key), read, errors);
    if (errors.size() == before && !(read >= least && read <= most)) {
        errors.push_back(
            wrong(setting.key,
                  say("{} est entre {} et {} ; {} ne l'est pas", "{} is between {} and {}, not {}",
                      setting.key, least, most, setting.value),
                  say("attention à l'unité que porte son nom", "mind the unit in its name")));
    }
    if (errors.size() == before) {
        value = read;
    }
    return errors.size() == before;
}

void change_pace(Profile& profile, const Setting& setting, Errors& errors) {
    if (profile.travel == Travel::motor) {
        errors.push_back(
            wrong(setting.key,
                  say("« {} » n'a pas d'allure propre", "a {} has no pace of its own",
                      profile.name),
                  say("ralentissez ses routes par des facteurs de vitesse",
                      "make its roads slower with speed factors")));
        return;
    }
    double kmh = 0.0;
    const bool is_cycle = profile.travel == Travel::cycle;
    if (read_within(setting, is_cycle ? 5.0 : 1.0, is_cycle ? 25.0 : 7.0, kmh, errors)) {
        profile = at_pace(std::move(profile), kmh);
    }
}

void change(Profile& profile, const Setting& setting, Errors& errors) {
    const auto* const size = std::find_if(
        sizes.begin(), sizes.end(), [&](const Parameter& one) { return one.key == setting.key; });
    double minutes = 0.0;
    if (size != sizes.end()) {
        read_within(setting, size->least, size->most, profile.*(size->value), errors);
    } else if (setting.key == "speed_kmh") {
        change_pace(profile, setting, errors);
    } else if (setting.key == "boarding_min") {
        if (read_within(setting, 0.0, 240.0, minutes, errors)) {
            profile.boarding_s = minutes * 60.0;
        }
    } else if (setting.key != "ferries") {
        errors.push_back(
            wrong(setting.key,
                  say("un profil n'a pas de « {} »", "a profile has no \"{}\"", setting.key),
                  say("ceux qui sont connus : {}", "the known ones are: {}", known_keys)));
    } else if (setting.value == "yes" || setting.value == "no") {
        profile.may_use_ferries = setting.value == "yes";
    } else {
        errors.push_back(
            wrong(setting.key,
                  say("ferries vaut yes ou no, pas {}", "ferries is yes or no, not {}",
                      setting.value),
                  say("ferries=no reste sur les routes", "ferries=no keeps to the roads")));
    }
}

}  // namespace

Result<Profile> read_profile(std::string_view words) {
    const std::size_t begin = std::min(words.find_first_not_of(' '), words.size());
    words.remove_prefix(begin);
    const std::string_view name = words.substr(0, words.find(' '));
    Errors errors;
    const Result<Profile> found = find_profile(name);
    if (!found) {
        errors = found.errors();
    }
    Profile profile = found ? *found : Profile{};
    std::string full_name = profile.name;
    for (const Setting& setting : settings_of(words.substr(name.size()), "profile", errors)) {
        if (found) {
            change(profile, setting, errors);
            full_name += text(" ", setting.key, "=", setting.value);
        }
    }
    if (!errors.empty()) {
        return errors;
    }
    profile.name = std::move(full_name);
    return profile;
}

}  // namespace halte::network
