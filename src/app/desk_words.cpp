// SPDX-License-Identifier: EUPL-1.2
#include "app/desk_words.hpp"

#include <algorithm>
#include <array>

#include "app/language.hpp"

namespace halte::app {

namespace {

constexpr std::array weekdays = {
    Words{"lundi", "Monday"},    Words{"mardi", "Tuesday"},    Words{"mercredi", "Wednesday"},
    Words{"jeudi", "Thursday"},  Words{"vendredi", "Friday"},  Words{"samedi", "Saturday"},
    Words{"dimanche", "Sunday"}};

template <typename Things, typename Id>
std::string name_in(const Things& things, const Id& id) {
    const auto found =
        std::find_if(things.begin(), things.end(), [&](const auto& one) { return one.id == id; });
    return found == things.end() ? id.text() : found->name;
}

}  // namespace

std::string place_name(const model::Territory& territory, const model::PlaceId& id) {
    return name_in(territory.places, id);
}

std::string unit_name(const std::vector<model::Unit>& units, const model::UnitId& id) {
    return name_in(units, id);
}

Sentence weekday_name(Weekday weekday) {
    const Words& words = weekdays[static_cast<std::size_t>(weekday)];
    return {std::string(words.fr), std::string(words.en)};
}

}  // namespace halte::app
