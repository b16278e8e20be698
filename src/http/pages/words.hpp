// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/calendar.hpp"
#include "base/language.hpp"

namespace halte::http {

// "en" gives English; anything else is French, the language of the house.
Language language_of(std::string_view word);
std::string_view code_of(Language language);  // "fr", "en"

// "mardi 8 décembre", "Tuesday 8 December". With the year when it is not that of `today`.
std::string day_in_words(Day day, Day today, Language language);
// "aujourd’hui", "demain", "dans 3 jours", up to a week; empty further away.
std::string how_soon(Day day, Day today, Language language);
// "9 h 30" (no-break spaces), "9:30".
std::string hour_in_words(TimeOfDay time, Language language);
// "de 9 h 30 à 12 h 30", "from 9:30 to 12:30".
std::string hours_in_words(TimeOfDay opens, TimeOfDay closes, Language language);
// "à moins de 1 km", "à 4 km"; as the crow flies.
std::string distance_in_words(double metres, Language language);
// "04 95 10 25 01", digits in pairs, no-break; unchanged when it is not a French number.
std::string phone_in_words(std::string_view phone);
// "+33495102501" for a tel: link; empty when it is not a French number.
std::string phone_for_link(std::string_view phone);

// Who comes, for the title of a page.
enum class Visitor { truck, tricycle, team };

// Every sentence of the public pages.
struct PublicWords {
    std::string_view skip, other_language, team_entrance, site;
    std::string_view comes_truck, comes_tricycle, comes_team;
    std::string_view welcome;
    std::string_view search_label, search_button, search_hint;
    std::string_view next_stops, all_communes, see_all;
    std::string_view nothing_yet_title, nothing_yet, call_instead;
    std::string_view results_for, no_result, try_again, back_home;
    std::string_view comes_to, then_also, not_here_yet, nearby, nearby_none, getting_there;
    std::string_view open_map, calendar, calendar_hint, print_hint;
    std::string_view question_now, nearest_place, phone, address, opening;
    std::string_view not_found_title, not_found;
    std::string_view sources, next_on;
};
const PublicWords& public_words(Language language);
std::string_view comes_near(Visitor visitor, Language language);

}  // namespace halte::http
