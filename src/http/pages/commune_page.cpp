// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/format.hpp"
#include "http/pages/page_frame.hpp"
#include "http/pages/public_pages.hpp"
#include "http/target.hpp"

namespace halte::http {

namespace {

constexpr std::size_t dates_shown = 12;
constexpr Metres neighbourhood{25'000.0};

// A page elsewhere, opened only when somebody taps it: nothing of it loads with ours.
std::string map_address(geo::Position position) {
    const std::string lat = format_decimal(position.lat(), 5);
    const std::string lon = format_decimal(position.lon(), 5);
    return text("https://www.openstreetmap.org/?mlat=", lat, "&mlon=", lon, "#map=18/", lat, "/",
                lon);
}

void add_next_stop(Html& page, const planner::PublicStop& stop, const model::Commune& commune,
                   const PublicNow& now, Language language) {
    const PublicWords& words = public_words(language);
    page.open("section", {{"class", "poster"}});
    page.open("div", {{"class", "banner"}});
    page.open("h1").element("span", {{"class", "commune"}}, commune.name).close();
    page.element("p", {{"class", "label"}}, words.comes_to);
    page.open("p", {{"class", "when"}});
    add_time(page, stop, now, language);
    page.close().close();
    page.open("div", {{"class", "where"}});
    page.element("h2", {}, words.getting_there);
    page.element("p", {{"class", "place"}}, stop.place_name);
    page.open("p");
    page.element("a", {{"class", "screen"}, {"rel", "noreferrer"},
                       {"href", map_address(stop.position)}},
                 words.open_map);
    page.close();
    page.element("p", {{"class", "who"}}, stop.unit_name);
    page.close().close();
}

void add_other_dates(Html& page, const std::vector<const planner::PublicStop*>& here,
                     const model::Commune& commune, const PublicNow& now, Language language) {
    const PublicWords& words = public_words(language);
    page.open("section");
    if (here.size() > 1) {
        // Once two places take turns, every date says which.
        const bool takes_turns = std::any_of(here.begin(), here.end(), [&](const auto* stop) {
            return stop->place_name != here.front()->place_name;
        });
        page.element("h2", {}, words.then_also);
        page.open("ol", {{"class", "dates"}});
        for (std::size_t i = 1; i < std::min(here.size(), dates_shown + 1); ++i) {
            page.open("li");
            add_time(page, *here[i], now, language);
            if (takes_turns) {
                page.text(" ").element("span", {{"class", "place"}}, here[i]->place_name);
            }
            page.close();
        }
        page.close();
    }
    page.open("p", {{"class", "screen"}});
    page.element("a", {{"class", "button"},
                       {"href", text("/passages/", encode_percent(commune.code.text()), ".ics",
                                     language == Language::english ? "?lang=en" : "")}},
                 words.calendar);
    page.close();
    page.element("p", {{"class", "hint screen"}},
                 text(words.calendar_hint, " ", words.print_hint));
    page.close();
}

void add_nearby(Html& page, const std::vector<NearStop>& near, const PublicNow& now,
                Language language) {
    const PublicWords& words = public_words(language);
    page.open("section");
    page.element("h2", {}, words.nearby);
    if (near.empty()) {
        page.element("p", {}, words.nearby_none);
    } else {
        page.open("ul", {{"class", "stops"}});
        for (const NearStop& one : near) {
            page.open("li");
            page.element("a", {{"href", commune_address(one.stop->commune.text(), language)}},
                         one.stop->commune_name);
            page.text(" ").element("span", {{"class", "far"}},
                                   distance_in_words(one.distance.count(), language));
            page.text(" ");
            add_time(page, *one.stop, now, language);
            page.text(" ").element("span", {{"class", "place"}}, one.stop->place_name);
            page.close();
        }
        page.close();
    }
    page.close();
}

}  // namespace

std::string commune_page(const PublicBoard& board, const PublicNow& now,
                         const model::Commune& commune, Language language) {
    const PublicWords& words = public_words(language);
    const auto here = stops_in(now, commune.code.text());
    const auto centre = board.centre(commune);
    Html page = begin_page(
        board, {text(commune.name, " · ", comes_near(now.visitor, language)),
                commune_address(commune.code.text(), language),
                commune_address(commune.code.text(), other(language)), language});
    if (here.empty()) {
        page.open("section", {{"class", "hero"}});
        page.element("h1", {}, commune.name);
        page.element("p", {{"class", "lead"}}, words.not_here_yet);
        page.close();
    } else {
        add_next_stop(page, *here.front(), commune, now, language);
        add_other_dates(page, here, commune, now, language);
    }
    add_nearby(page, stops_near(now, centre, commune.code.text(), neighbourhood, 5), now,
               language);
    if (const auto provisions = board.provisions_near(centre, 1); !provisions.empty()) {
        page.open("section", {{"class", "question"}});
        page.element("h2", {}, words.question_now);
        page.element("p", {}, words.nearest_place);
        add_provisions(page, provisions, now, language, true);
        page.close();
    }
    page.open("p", {{"class", "screen"}})
        .element("a", {{"href", front_address(language)}}, words.back_home)
        .close();
    return end_page(std::move(page), board, language);
}

}  // namespace halte::http
