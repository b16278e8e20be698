// SPDX-License-Identifier: EUPL-1.2
#include "network/settings.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/format.hpp"

namespace halte::network {

namespace {

constexpr std::string_view blanks = " \t\n\r";

Error wrong(Sentence message, std::string field, Sentence hint) {
    return Error{.code = ErrorCode::invalid,
                 .message = std::move(message),
                 .field = std::move(field),
                 .hint = std::move(hint)};
}

}  // namespace

std::vector<Setting> settings_of(std::string_view words, std::string_view field, Errors& errors) {
    std::vector<Setting> settings;
    for (std::size_t begin = words.find_first_not_of(blanks); begin != std::string_view::npos;
         begin = words.find_first_not_of(blanks)) {
        words.remove_prefix(begin);
        const std::string_view word = words.substr(0, words.find_first_of(blanks));
        words.remove_prefix(word.size());
        const std::size_t equals = word.find('=');
        if (equals == std::string_view::npos || equals == 0 || equals + 1 == word.size()) {
            errors.push_back(wrong(
                say("« {} » n'est pas de la forme clé=valeur",
                    "\"{}\" is not of the form key=value", word),
                std::string(field),
                say("écrivez-le sans espaces autour de =", "write it without spaces around =")));
            continue;
        }
        Setting setting{std::string(word.substr(0, equals)), std::string(word.substr(equals + 1))};
        const bool is_again = std::any_of(settings.begin(), settings.end(),
                                          [&](const auto& one) { return one.key == setting.key; });
        if (is_again) {
            errors.push_back(
                wrong(say("« {} » est donné deux fois", "\"{}\" is set twice", setting.key),
                      text(field, ".", setting.key), say("gardez-en un", "keep one of them")));
            continue;
        }
        settings.push_back(std::move(setting));
    }
    return settings;
}

void read_number(const Setting& setting, std::string field, double& number, Errors& errors) {
    const char* const end = setting.value.data() + setting.value.size();
    double read = 0.0;
    const auto [stop, problem] = std::from_chars(setting.value.data(), end, read);
    if (problem != std::errc() || stop != end || !std::isfinite(read)) {
        errors.push_back(
            wrong(say("« {} » n'est pas un nombre", "\"{}\" is not a number", setting.value),
                  std::move(field),
                  say("écrivez des chiffres et un point, comme 3.5, sans l'unité",
                      "write digits and a point, such as 3.5, without the unit")));
        return;
    }
    number = read;
}

}  // namespace halte::network
