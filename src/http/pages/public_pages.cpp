// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/public_pages.hpp"

#include <algorithm>
#include <set>

#include "base/assert.hpp"
#include "base/format.hpp"
#include "base/text.hpp"
#include "embedded/public_files.hpp"
#include "http/content.hpp"
#include "http/pages/page_frame.hpp"
#include "http/target.hpp"

namespace halte::http {

namespace {

constexpr std::size_t stops_on_front = 6;

std::string_view file(std::string_view path) {
    const EmbeddedFile* found = find_embedded(embedded::public_files(), path);
    HALTE_CHECK(found != nullptr);
    return found->bytes;
}

// The next stop of each commune, communes in the order of a dictionary.
std::vector<const planner::PublicStop*> next_by_commune(const PublicNow& now) {
    std::set<std::string_view> seen;
    std::vector<const planner::PublicStop*> next;
    for (const planner::PublicStop& stop : now.stops) {
        if (seen.insert(stop.commune.text()).second) {
            next.push_back(&stop);
        }
    }
    std::sort(next.begin(), next.end(), [](const auto* a, const auto* b) {
        return compare_french(a->commune_name, b->commune_name) < 0;
    });
    return next;
}

void add_stop_line(Html& page, const planner::PublicStop& stop, const PublicNow& now,
                   Language language) {
    page.open("li");
    page.element("a", {{"href", commune_address(stop.commune.text(), language)}},
                 stop.commune_name);
    page.text(" ");
    add_time(page, stop, now, language);
    page.text(" ").element("span", {{"class", "place"}}, stop.place_name);
    page.close();
}

void add_nothing_yet(Html& page, const PublicBoard& board, const PublicNow& now,
                     Language language) {
    const PublicWords& words = public_words(language);
    page.open("section", {{"class", "card quiet"}});
    page.element("h2", {}, words.nothing_yet_title);
    page.element("p", {}, words.nothing_yet);
    const auto& communes = board.territory().communes;
    if (!communes.empty()) {
        const auto largest = std::max_element(
            communes.begin(), communes.end(), [](const auto& a, const auto& b) {
                return a.population.inhabitants < b.population.inhabitants;
            });
        if (const auto near = board.provisions_near(board.centre(*largest), 3); !near.empty()) {
            page.element("p", {}, words.call_instead);
            add_provisions(page, near, now, language, false);
        }
    }
    page.close();
}

}  // namespace

std::string front_address(Language language) {
    return language == Language::english ? "/?lang=en" : "/";
}

std::string commune_address(std::string_view code, Language language) {
    return text("/passages/", encode_percent(code),
                language == Language::english ? "?lang=en" : "");
}

std::string_view public_style() {
    return file("public.css");
}

std::string_view public_zero() {
    return file("plain-zero.woff2");
}

std::string_view public_logo() {
    return file("logo.svg");
}

std::string public_style_address() {
    static const std::string address = text("/public/style.css?v=",
                                            etag_of(public_style()).substr(1, 12));
    return address;
}

std::string front_page(const PublicBoard& board, const PublicNow& now, Language language) {
    const PublicWords& words = public_words(language);
    Html page = begin_page(board, {text(comes_near(now.visitor, language), " · ",
                                        board.territory().name),
                                   front_address(language), front_address(other(language)),
                                   language});
    page.open("section", {{"class", "hero"}});
    page.element("h1", {}, comes_near(now.visitor, language));
    page.element("p", {{"class", "lead"}}, words.welcome);
    add_search(page, "", language);
    page.close();
    if (now.stops.empty()) {
        add_nothing_yet(page, board, now, language);
        return end_page(std::move(page), board, language);
    }
    page.open("section");
    page.element("h2", {}, words.next_stops);
    page.open("ol", {{"class", "stops"}});
    for (std::size_t i = 0; i < std::min(stops_on_front, now.stops.size()); ++i) {
        add_stop_line(page, now.stops[i], now, language);
    }
    page.close().close();
    page.open("section");
    page.element("h2", {}, words.all_communes);
    page.open("ul", {{"class", "communes"}});
    for (const planner::PublicStop* stop : next_by_commune(now)) {
        page.open("li");
        page.element("a", {{"href", commune_address(stop->commune.text(), language)}},
                     stop->commune_name);
        page.text(" ").element("span", {{"class", "next"}},
                               day_in_words(stop->day, now.today, language));
        page.close();
    }
    page.close().close();
    return end_page(std::move(page), board, language);
}

std::string search_page(const PublicBoard& board, const PublicNow& now, std::string_view typed,
                        Language language) {
    const PublicWords& words = public_words(language);
    const auto address = [&](Language in) {
        return text("/passages?q=", encode_percent(typed),
                    in == Language::english ? "&lang=en" : "");
    };
    Html page = begin_page(board, {text(words.search_label, " · ", words.site), address(language),
                                   address(other(language)), language});
    const auto found = board.search(typed);
    page.open("section", {{"class", "hero"}});
    page.element("h1", {}, text(found.empty() ? words.no_result : words.results_for, " « ", typed,
                                " »"));
    if (found.empty()) {
        page.element("p", {{"class", "lead"}}, words.try_again);
    }
    add_search(page, typed, language);
    page.close();
    if (!found.empty()) {
        page.open("ul", {{"class", "communes"}});
        for (const model::Commune* commune : found) {
            const auto stops = stops_in(now, commune->code.text());
            page.open("li");
            page.element("a", {{"href", commune_address(commune->code.text(), language)}},
                         commune->name);
            if (!stops.empty()) {
                page.text(" ").element("span", {{"class", "next"}},
                                       day_in_words(stops.front()->day, now.today, language));
            }
            page.close();
        }
        page.close();
    }
    page.open("p").element("a", {{"href", front_address(language)}}, words.back_home).close();
    return end_page(std::move(page), board, language);
}

std::string not_found_page(const PublicBoard& board, Language language) {
    const PublicWords& words = public_words(language);
    Html page = begin_page(board, {std::string(words.not_found_title), front_address(language),
                                   front_address(other(language)), language});
    page.open("section", {{"class", "hero"}});
    page.element("h1", {}, words.not_found_title);
    page.element("p", {{"class", "lead"}}, words.not_found);
    add_search(page, "", language);
    page.close();
    page.open("p").element("a", {{"href", front_address(language)}}, words.back_home).close();
    return end_page(std::move(page), board, language);
}

}  // namespace halte::http
