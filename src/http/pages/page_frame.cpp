// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/page_frame.hpp"

#include "base/format.hpp"
#include "http/pages/public_pages.hpp"

namespace halte::http {

namespace {

// What is left of the opening hours of today, else those of the next day of the week to come.
std::string opening_of(const model::Provision& provision, const PublicNow& now,
                       Language language) {
    for (int ahead = 0; ahead < 7; ++ahead) {
        const Day day = add_days(now.today, ahead);
        std::string hours;
        for (const model::TimeWindow& window : provision.hours.on(weekday_of(day))) {
            if (ahead > 0 || window.closes > now.time) {
                hours += text(hours.empty() ? " " : language == Language::french ? " et " : " and ",
                              hours_in_words(window.opens, window.closes, language));
            }
        }
        if (!hours.empty()) {
            return (ahead <= 1 ? how_soon(day, now.today, language)
                               : day_in_words(day, now.today, language)) +
                   hours;
        }
    }
    return {};
}

}  // namespace

Language other(Language language) {
    return language == Language::french ? Language::english : Language::french;
}

Html begin_page(const PublicBoard& board, const Frame& frame) {
    const PublicWords& words = public_words(frame.language);
    const auto code = code_of(frame.language);
    const auto other_code = code_of(other(frame.language));
    Html page;
    page.open("html", {{"lang", code}}).open("head");
    page.empty("meta", {{"charset", "utf-8"}});
    page.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    page.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    page.element("title", {}, frame.title);
    page.empty("link", {{"rel", "icon"}, {"type", "image/svg+xml"},
                        {"href", "/public/logo.svg"}});
    page.empty("link", {{"rel", "preload"}, {"as", "font"}, {"type", "font/woff2"},
                        {"href", "/assets/fonts/atkinson-hyperlegible-next-latin.woff2"},
                        {"crossorigin", "anonymous"}});
    page.empty("link", {{"rel", "stylesheet"}, {"href", public_style_address()}});
    page.empty("link", {{"rel", "alternate"}, {"hreflang", other_code},
                        {"href", frame.other_address}});
    page.close().open("body");
    page.element("a", {{"class", "skip"}, {"href", "#contenu"}}, words.skip);
    page.open("header", {{"class", "top"}});
    page.open("a", {{"class", "brand"}, {"href", front_address(frame.language)}});
    page.empty("img", {{"src", "/public/logo.svg"}, {"alt", ""}, {"width", "40"},
                       {"height", "40"}});
    page.element("span", {{"class", "name"}}, "Halte");
    page.element("span", {{"class", "where"}}, board.territory().name);
    page.close();
    page.element("a", {{"class", "language"}, {"href", frame.other_address}, {"lang", other_code},
                       {"hreflang", other_code}},
                 words.other_language);
    page.close();
    page.open("main", {{"id", "contenu"}});
    return page;
}

std::string end_page(Html page, const PublicBoard& board, Language language) {
    const PublicWords& words = public_words(language);
    page.close();  // main
    page.open("footer");
    page.open("p").text(words.sources);
    for (const std::string& credit : board.territory().attribution) {
        page.text(" ").element("span", {{"class", "credit"}}, credit);
    }
    page.close();
    page.open("p", {{"class", "entrance"}})
        .element("a", {{"href", "/bureau"}}, words.team_entrance)
        .close();
    return page.finish();
}

void add_search(Html& page, std::string_view typed, Language language) {
    const PublicWords& words = public_words(language);
    page.open("form", {{"class", "search"}, {"role", "search"}, {"method", "get"},
                       {"action", "/passages"}});
    page.element("label", {{"for", "q"}}, words.search_label);
    page.open("div", {{"class", "field"}});
    page.empty("input", {{"id", "q"}, {"name", "q"}, {"type", "search"}, {"required", ""},
                         {"maxlength", "80"}, {"autocomplete", "address-level2"},
                         {"aria-describedby", "q-hint"}, {"value", typed}});
    if (language == Language::english) {
        page.empty("input", {{"type", "hidden"}, {"name", "lang"}, {"value", "en"}});
    }
    page.element("button", {{"type", "submit"}}, words.search_button);
    page.close();
    page.element("p", {{"class", "hint"}, {"id", "q-hint"}}, words.search_hint);
    page.close();
}

void add_time(Html& page, const planner::PublicStop& stop, const PublicNow& now,
              Language language) {
    page.open("span", {{"class", "slot"}});
    page.open("time", {{"datetime", text(format_day(stop.day), "T",
                                         format_time_of_day(stop.opens))}});
    page.element("span", {{"class", "day"}}, day_in_words(stop.day, now.today, language));
    page.text(" ");
    page.element("span", {{"class", "hours"}},
                 hours_in_words(stop.opens, stop.closes, language));
    page.close();
    if (const auto soon = how_soon(stop.day, now.today, language); !soon.empty()) {
        page.text(" ").element("span", {{"class", "soon"}}, soon);
    }
    page.close();
}

void add_phone(Html& page, std::string_view phone) {
    const std::string link = phone_for_link(phone);
    if (link.empty()) {
        page.element("span", {{"class", "phone"}}, phone_in_words(phone));
    } else {
        page.element("a", {{"class", "phone"}, {"href", text("tel:", link)}},
                     phone_in_words(phone));
    }
}

void add_provisions(Html& page, const std::vector<PublicBoard::NearProvision>& provisions,
                    const PublicNow& now, Language language, bool with_distance) {
    const PublicWords& words = public_words(language);
    page.open("ul", {{"class", "provisions"}});
    for (const auto& near : provisions) {
        page.open("li");
        page.open("div");
        page.element("strong", {}, near.provision->name);
        if (with_distance) {
            page.text(" ").element("span", {{"class", "far"}},
                                   distance_in_words(near.distance.count(), language));
        }
        page.element("p", {}, near.provision->address);
        if (const auto opening = opening_of(*near.provision, now, language);
            !opening.empty()) {
            page.element("p", {}, text(words.opening, " ", opening));
        }
        page.close();
        add_phone(page, near.provision->phone);
        page.close();
    }
    page.close();
}

}  // namespace halte::http
