// SPDX-License-Identifier: EUPL-1.2
#include "http/pages/page_routes.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/format.hpp"
#include "http/content.hpp"
#include "http/pages/calendar_feed.hpp"
#include "http/pages/public_pages.hpp"
#include "planner/desk.hpp"

namespace halte::http {

namespace {

constexpr int horizon_days = 13 * 7;
constexpr std::chrono::seconds memory{60};

Visitor visitor_of(const std::vector<model::Unit>& units) {
    const auto all = [&](auto is) {
        return !units.empty() && std::all_of(units.begin(), units.end(), [&](const auto& unit) {
            return is(unit.kind);
        });
    };
    using model::UnitKind;
    if (all([](UnitKind kind) { return kind == UnitKind::truck || kind == UnitKind::van; })) {
        return Visitor::truck;
    }
    return all([](UnitKind kind) { return kind == UnitKind::e_tricycle; }) ? Visitor::tricycle
                                                                         : Visitor::team;
}

Response html(std::string page, int status = 200) {
    return with_text(status, "text/html; charset=utf-8", std::move(page));
}

Language asked_language(const Request& request) {
    return language_of(request.target.value("lang"));
}

Response search(const Announced& announced, const Request& request) {
    const auto language = asked_language(request);
    const auto words = trim(request.target.value("q"));
    if (words.empty()) {
        return see_other(front_address(language));
    }
    const auto board = announced.board();
    const auto found = board->search(words);
    if (found.size() == 1) {
        return see_other(commune_address(found.front()->code.text(), language));
    }
    return html(search_page(*board, announced.now(), words.substr(0, 200), language));
}

Response commune(const Announced& announced, const Request& request) {
    const auto language = asked_language(request);
    const auto board = announced.board();
    const model::Commune* found = board->find(request.parameter("code"));
    return found == nullptr ? html(not_found_page(*board, language), 404)
                            : html(commune_page(*board, announced.now(), *found, language));
}

Response calendar(const Announced& announced, const Request& request,
                  const std::string& public_address) {
    const auto language = asked_language(request);
    const auto board = announced.board();
    const model::Commune* found = board->find(request.parameter("code"));
    if (found == nullptr) {
        return html(not_found_page(*board, language), 404);
    }
    const PublicNow now = announced.now();
    const std::string root = public_address.empty()
                                 ? text("http://", request.headers["Host"])
                                 : public_address;
    const CalendarFeed feed{
        text(language == Language::english ? "Stops in " : "Passages : ", found->name),
        root + commune_address(found->code.text(), language),
        stops_in(now, found->code.text())};
    const Zone zone = announced.zone();
    // Stamped with the day, so that an unchanged feed keeps its validator.
    Response response = with_text(200, "text/calendar; charset=utf-8",
                                  to_ics(feed, zone, zone.to_instant(now.today, TimeOfDay{0})));
    response.headers.set("Content-Disposition",
                         text("inline; filename=\"passages-", found->code.text(), ".ics\""));
    return response;
}

constexpr std::string_view robots =
    "User-agent: *\nDisallow: /api/\nDisallow: /bureau\nDisallow: /connexion\n"
    "Disallow: /bienvenue\n";

}  // namespace

Announced::Announced(const planner::Desk& desk, const Clock& clock) : desk_(desk), clock_(clock) {}

std::shared_ptr<const PublicBoard> Announced::board() const {
    const auto holding = desk_.holding();
    const std::lock_guard lock(mutex_);
    if (made_of_ != holding) {
        board_ = std::make_shared<const PublicBoard>(
            std::shared_ptr<const model::Territory>(holding, &holding->territory));
        made_of_ = holding;
    }
    return board_;
}

Zone Announced::zone() const {
    return desk_.holding()->zone;
}

void Announced::forget() {
    const std::lock_guard lock(mutex_);
    read_at_.reset();
}

PublicNow Announced::now() const {
    const auto holding = desk_.holding();
    const Instant instant = clock_.now();
    const LocalTime local = holding->zone.to_local(instant);
    const std::lock_guard lock(mutex_);
    const bool is_fresh = read_at_ && instant - *read_at_ < memory && instant >= *read_at_;
    if (!is_fresh) {
        stops_ = desk_.public_stops(local.day, add_days(local.day, horizon_days));
        read_at_ = instant;
    }
    return public_now(stops_, local.day, local.time, visitor_of(holding->units));
}

void add_public_routes(Router& router, const Announced& announced, std::string public_address) {
    const auto add = [&](std::string path, Answer answer) {
        router.add({"GET", std::move(path), Pace::quick, std::move(answer), Access::everybody,
                    Shield::public_page});
    };
    add("/", [&announced](const Request& request) {
        return html(front_page(*announced.board(), announced.now(), asked_language(request)));
    });
    add("/passages", [&announced](const Request& request) { return search(announced, request); });
    add("/passages/{code}",
        [&announced](const Request& request) { return commune(announced, request); });
    // The shorter address that partners may have printed.
    add("/commune/{code}", [](const Request& request) {
        return see_other(commune_address(request.parameter("code"), asked_language(request)));
    });
    add("/passages/{code}.ics",
        [&announced, address = std::move(public_address)](const Request& request) {
            return calendar(announced, request, address);
        });
    const auto style = std::make_shared<Content>("text/css; charset=utf-8",
                                                 std::string(public_style()));
    add("/public/style.css", [style](const Request& request) {
        return serve(*style, request, {"public, max-age=31536000, immutable", false});
    });
    const auto zero = std::make_shared<Content>("font/woff2", std::string(public_zero()));
    add("/public/plain-zero.woff2", [zero](const Request& request) {
        return serve(*zero, request, {"public, max-age=86400", false});
    });
    const auto logo = std::make_shared<Content>("image/svg+xml", std::string(public_logo()));
    const auto logo_answer = [logo](const Request& request) {
        return serve(*logo, request, {"public, max-age=86400", false});
    };
    add("/public/logo.svg", logo_answer);
    add("/favicon.ico", logo_answer);
    add("/robots.txt", [](const Request&) {
        return with_text(200, "text/plain; charset=utf-8", std::string(robots));
    });
}

void add_basemap_route(Router& router, const planner::Desk& desk,
                       std::function<std::string()> read) {
    struct Kept {
        std::mutex mutex;
        std::shared_ptr<const planner::Holding> read_with;
        std::shared_ptr<const Content> content;
    };
    router.add(
        {"GET", "/basemap.pmtiles", Pace::quick,
         [kept = std::make_shared<Kept>(), &desk, read = std::move(read)](const Request& request) {
             const auto holding = desk.holding();
             const std::lock_guard lock(kept->mutex);
             if (kept->read_with != holding) {
                 kept->content = std::make_shared<const Content>("application/vnd.pmtiles", read());
                 kept->read_with = holding;
             }
             if (kept->content->size() == 0) {
                 return with_text(404, "text/plain; charset=utf-8", "No basemap.\n");
             }
             return serve(*kept->content, request, {"no-cache", true});
         }});
}

}  // namespace halte::http
