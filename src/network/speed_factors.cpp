// SPDX-License-Identifier: EUPL-1.2
#include "network/speed_factors.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/format.hpp"
#include "network/settings.hpp"

namespace halte::network {

Result<Done> check(const SpeedFactors& factors) {
    Errors errors;
    const auto check_one = [&errors](double factor, std::string field) {
        if (!(factor >= 0.1 && factor <= 3.0)) {
            errors.push_back(
                Error{.code = ErrorCode::invalid,
                      .message = say("un facteur de vitesse est entre 0,1 et 3 ; {} ne l'est pas",
                                     "a speed factor is between 0.1 and 3, not {}", factor),
                      .field = std::move(field),
                      .hint = say("1 garde la vitesse habituelle, 0.8 la réduit d'un cinquième",
                                  "1 keeps the usual speed, 0.8 makes it a fifth slower")});
        }
    };
    check_one(factors.overall, "speed_factors.overall");
    for (std::size_t i = 0; i < road_class_count; ++i) {
        check_one(factors.by_class[i], text("speed_factors.", road_class_names[i]));
    }
    if (!errors.empty()) {
        return errors;
    }
    return Done{};
}

Result<SpeedFactors> read_speed_factors(std::string_view words) {
    Errors errors;
    SpeedFactors factors;
    for (const Setting& setting : settings_of(words, "speed_factors", errors)) {
        const auto* const known =
            std::find(road_class_names.begin(), road_class_names.end(), setting.key);
        if (setting.key != "overall" && known == road_class_names.end()) {
            std::string names = "overall";
            for (const std::string_view name : road_class_names) {
                names += text(", ", name);
            }
            errors.push_back(
                Error{.code = ErrorCode::invalid,
                      .message = say("il n'y a pas de facteur de vitesse « {} »",
                                     "there is no speed factor \"{}\"", setting.key),
                      .field = text("speed_factors.", setting.key),
                      .hint = say("ceux qui sont connus : {}", "the known ones are: {}", names)});
            continue;
        }
        double& factor =
            known == road_class_names.end()
                ? factors.overall
                : factors.by_class[static_cast<std::size_t>(known - road_class_names.begin())];
        read_number(setting, text("speed_factors.", setting.key), factor, errors);
    }
    if (const Result<Done> checked = check(factors); !checked) {
        errors.insert(errors.end(), checked.errors().begin(), checked.errors().end());
    }
    if (!errors.empty()) {
        return errors;
    }
    return factors;
}

}  // namespace halte::network
