// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/words.hpp"

#include <array>
#include <cmath>

#include "base/format.hpp"

namespace halte::http {

namespace {

constexpr std::array<std::string_view, 7> french_days = {
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"};
constexpr std::array<std::string_view, 7> english_days = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> french_months = {
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> english_months = {
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December"};

constexpr PublicWords french_words = {
    .skip = "Aller au contenu", .other_language = "English", .team_entrance = "Espace de l’équipe",
    .site = "Passages près de chez vous",
    .comes_truck = "Le camion passe près de chez vous",
    .comes_tricycle = "Le triporteur passe près de chez vous",
    .comes_team = "L’équipe passe près de chez vous",
    .welcome = "Un café, un peu de temps, un coup de main pour le téléphone, l’ordinateur, les "
               "papiers. Sans rendez-vous, venez comme vous êtes.",
    .search_label = "Votre commune", .search_button = "Chercher",
    .search_hint = "Par exemple les premières lettres de son nom.",
    .next_stops = "Les prochains passages", .all_communes = "Toutes les communes où l’on s’arrête",
    .see_all = "Toutes les dates",
    .nothing_yet_title = "Les prochaines dates arrivent bientôt",
    .nothing_yet = "Aucun passage n’est annoncé pour l’instant. Revenez dans quelques jours, ou "
                   "demandez à votre mairie.",
    .call_instead = "En attendant, ces lieux vous accueillent :",
    .results_for = "Communes qui ressemblent à", .no_result = "Nous n’avons pas trouvé",
    .try_again = "Essayez les premières lettres, sans vous soucier des accents. Seules les "
                 "communes de ce territoire sont ici.",
    .back_home = "Tous les passages",
    .comes_to = "Prochain passage", .then_also = "Et ensuite",
    .not_here_yet = "Aucun passage n’est annoncé ici pour l’instant.",
    .nearby = "Pas loin d’ici", .nearby_none = "Aucun passage n’est annoncé dans les environs.",
    .getting_there = "Où exactement", .open_map = "Voir l’endroit sur une carte",
    .calendar = "Mettre ces dates dans mon agenda",
    .calendar_hint = "Un fichier que votre téléphone sait lire.",
    .print_hint = "Cette page peut s’imprimer.",
    .question_now = "Une question tout de suite ?",
    .nearest_place = "Le lieu d’accueil le plus proche", .phone = "Téléphone",
    .address = "Adresse", .opening = "Ouvert",
    .not_found_title = "Cette page n’existe pas",
    .not_found = "L’adresse a peut-être été mal recopiée.",
    .sources = "Données :", .next_on = "prochain passage",
};

constexpr PublicWords english_words = {
    .skip = "Go to the content", .other_language = "Français", .team_entrance = "Team entrance",
    .site = "Stops near you",
    .comes_truck = "The truck stops near you",
    .comes_tricycle = "The tricycle stops near you",
    .comes_team = "The team stops near you",
    .welcome = "Coffee, some time, a hand with your phone, your computer, your papers. No "
               "appointment, come as you are.",
    .search_label = "Your town or village", .search_button = "Search",
    .search_hint = "For instance the first letters of its name.",
    .next_stops = "The next stops", .all_communes = "All towns and villages where we stop",
    .see_all = "All dates",
    .nothing_yet_title = "The next dates are coming soon",
    .nothing_yet = "No stop is announced for now. Come back in a few days, or ask at your town "
                   "hall.",
    .call_instead = "In the meantime, these places welcome you:",
    .results_for = "Places that look like", .no_result = "We did not find",
    .try_again = "Try the first letters; accents do not matter. Only places of this territory are "
                 "here.",
    .back_home = "All stops",
    .comes_to = "Next stop", .then_also = "And then",
    .not_here_yet = "No stop is announced here for now.",
    .nearby = "Not far from here", .nearby_none = "No stop is announced in the neighbourhood.",
    .getting_there = "Where exactly", .open_map = "See the place on a map",
    .calendar = "Put these dates in my calendar",
    .calendar_hint = "A file that your phone can read.",
    .print_hint = "This page can be printed.",
    .question_now = "A question right now?",
    .nearest_place = "The nearest place that welcomes you", .phone = "Phone",
    .address = "Address", .opening = "Open",
    .not_found_title = "There is no such page",
    .not_found = "The address may have been copied wrongly.",
    .sources = "Data:", .next_on = "next stop",
};

bool is_french_number(std::string_view digits) {
    return digits.size() == 10 && digits[0] == '0' && digits[1] != '0';
}

// 0495102501 of "04 95 10 25 01", "+33 4 95 10 25 01", "04.95.10.25.01".
std::string digits_of(std::string_view phone) {
    std::string digits;
    for (const char c : phone) {
        if (c >= '0' && c <= '9') {
            digits += c;
        }
    }
    const bool is_international = phone.starts_with("+33") || phone.starts_with("0033");
    if (is_international) {
        digits = "0" + digits.substr(phone.front() == '+' ? 2 : 4);
    }
    return digits;
}

}  // namespace

Language language_of(std::string_view word) {
    return word == "en" ? Language::english : Language::french;
}

std::string_view code_of(Language language) {
    return language == Language::english ? "en" : "fr";
}

std::string day_in_words(Day day, Day today, Language language) {
    const std::chrono::year_month_day date(day);
    const auto weekday = static_cast<std::size_t>(weekday_of(day));
    const auto month = static_cast<unsigned>(date.month()) - 1;
    const auto number = static_cast<unsigned>(date.day());
    const bool is_french = language == Language::french;
    std::string words =
        is_french ? text(french_days[weekday], " ", number == 1 ? "1er" : text(number), "\u00a0",
                         french_months[month])
                  : text(english_days[weekday], " ", number, "\u00a0", english_months[month]);
    if (date.year() != std::chrono::year_month_day(today).year()) {
        words += text(" ", static_cast<int>(date.year()));
    }
    return words;
}

std::string how_soon(Day day, Day today, Language language) {
    const int days = days_between(today, day);
    const bool is_french = language == Language::french;
    if (days < 0 || days > 7) {
        return {};
    }
    if (days == 0) {
        return is_french ? "aujourd’hui" : "today";
    }
    if (days == 1) {
        return is_french ? "demain" : "tomorrow";
    }
    return is_french ? text("dans ", days, " jours") : text("in ", days, " days");
}

std::string hour_in_words(TimeOfDay time, Language language) {
    const auto hour = time.count() / 60;
    const auto minute = time.count() % 60;
    const std::string two = minute < 10 ? text("0", minute) : text(minute);
    if (language == Language::english) {
        return text(hour, ":", two);
    }
    return minute == 0 ? text(hour, "\u00a0h") : text(hour, "\u00a0h\u00a0", two);
}

std::string hours_in_words(TimeOfDay opens, TimeOfDay closes, Language language) {
    return language == Language::french
               ? text("de ", hour_in_words(opens, language), " à ", hour_in_words(closes, language))
               : text("from ", hour_in_words(opens, language), " to ",
                      hour_in_words(closes, language));
}

std::string distance_in_words(double metres, Language language) {
    const bool is_french = language == Language::french;
    if (metres < 1000.0) {
        return is_french ? "à moins de 1\u00a0km" : "less than 1\u00a0km away";
    }
    const auto km = static_cast<int>(std::lround(metres / 1000.0));
    return is_french ? text("à ", km, "\u00a0km") : text(km, "\u00a0km away");
}

std::string phone_in_words(std::string_view phone) {
    const std::string digits = digits_of(phone);
    if (!is_french_number(digits)) {
        return std::string(phone);
    }
    std::string words;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        words += text(i > 0 ? "\u00a0" : "", std::string_view(digits).substr(i, 2));
    }
    return words;
}

std::string phone_for_link(std::string_view phone) {
    const std::string digits = digits_of(phone);
    return is_french_number(digits) ? text("+33", std::string_view(digits).substr(1))
                                    : std::string();
}

const PublicWords& public_words(Language language) {
    return language == Language::english ? english_words : french_words;
}

std::string_view comes_near(Visitor visitor, Language language) {
    const PublicWords& words = public_words(language);
    switch (visitor) {
        case Visitor::truck: return words.comes_truck;
        case Visitor::tricycle: return words.comes_tricycle;
        case Visitor::team: break;
    }
    return words.comes_team;
}

}  // namespace halte::http
