// SPDX-License-Identifier: EUPL-1.2
#include "http/site.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <future>

#include <nlohmann/json.hpp>

#include "base/format.hpp"
#include "http/content.hpp"
#include "planner/runs.hpp"
#include "support/http_client.hpp"
#include "support/openapi_check.hpp"
#include "support/three_villages_house.hpp"

namespace halte::http {

namespace {

using Json = nlohmann::json;

constexpr std::array<EmbeddedFile, 3> bundle = {{
    {"assets/fonts/atkinson-hyperlegible-next-latin.woff2", "font"},
    {"assets/index-BJ3kd9_x.js", "console.log(1)"},
    {"index.html", "<!doctype html><title>Halte</title>"},
}};

// A signed-in visitor of the three villages, without any socket.
class SiteTest : public testing::Test {
protected:
    Request request(std::string method, std::string_view target, std::string body = "") {
        Request made;
        made.method = std::move(method);
        made.target = parse_target(target).value();
        made.body = std::move(body);
        made.peer = "127.0.0.1";
        made.id = "01TEST";
        made.headers.add("Host", "localhost:8080");
        if (!made.body.empty()) {
            made.headers.add("Content-Type", "application/json");
        }
        if (!cookie_.empty()) {
            made.headers.add("Cookie", cookie_);
            made.headers.add("X-Halte-CSRF", csrf_);
        }
        return made;
    }

    // Asks the API and checks the answer against the document. `operation` is "GET /plans/{id}".
    Response ask(std::string_view operation, std::string_view target, std::string body = "") {
        const std::string method(operation.substr(0, operation.find(' ')));
        Response response = site_.answer(request(method, text("/api/v1", target), std::move(body)));
        for (const auto& problem :
             support::problems_of_answer(operation, response.status,
                                         response.headers["Content-Type"],
                                         response.body.view())) {
            ADD_FAILURE() << problem;
        }
        return response;
    }
    Json json(std::string_view operation, std::string_view target, std::string body = "") {
        const Response response = ask(operation, target, std::move(body));
        EXPECT_LT(response.status, 300) << operation << " " << response.body.view();
        return Json::parse(response.body.view());
    }

    void sign_in() {
        const std::string link = site_.setup_link("http://localhost:8080");
        const Json first = {{"code", link.substr(link.find('=') + 1)},
                            {"login", "anna"},
                            {"display_name", "Anna"},
                            {"password", "le café de la place"}};
        const Response response = ask("POST /setup", "/setup", first.dump());
        ASSERT_EQ(response.status, 201) << response.body.view();
        const std::string set(response.headers["Set-Cookie"]);
        cookie_ = set.substr(0, set.find(';'));
        csrf_ = Json::parse(response.body.view())["csrf_token"];
    }

    // Runs a small plan to its end and gives its Run.
    Json run_to_the_end() {
        const Json asked = {{"first_day", "2026-12-07"}, {"weeks", 2}, {"seconds", 0.5},
                            {"threads", 1}, {"seed", 1}};
        const Json started = json("POST /runs", "/runs", asked.dump());
        return end_of(started["id"]);
    }
    Json end_of(const std::string& id) {
        const auto ended = std::make_shared<std::promise<void>>();
        auto handle = runs_->listen(id, [ended](const planner::Run& run) {
            if (run.state == planner::RunState::done || run.state == planner::RunState::failed) {
                ended->set_value();
            }
        });
        if (runs_->find(id)->state != planner::RunState::done) {
            ended->get_future().wait();
        }
        return json("GET /runs/{id}", text("/runs/", id));
    }

    test::ThreeVillagesHouse house_;
    std::unique_ptr<planner::Runs> runs_ = std::make_unique<planner::Runs>(*house_.desk);
    Site site_{*house_.desk, *runs_, house_.accounts, house_.clock, silent_log(),
               {"", {}, bundle, PasswordCost::cheap}};
    std::string cookie_;
    std::string csrf_;
};

}  // namespace

TEST_F(SiteTest, has_every_route_of_the_document_and_no_other) {
    std::vector<std::string> found;
    std::vector<std::string> open;
    for (const Route& route : site_.routes()) {
        if (!route.path.starts_with("/api/v1") || route.path == "/api/v1/openapi.json") {
            continue;
        }
        const std::string name = text(route.method, " ", route.path.substr(7));
        found.push_back(name);
        if (route.access == Access::everybody) {
            open.push_back(name);
        }
    }
    std::sort(found.begin(), found.end());
    std::sort(open.begin(), open.end());
    EXPECT_EQ(found, support::documented_operations());
    EXPECT_EQ(open, support::open_operations());
}

TEST_F(SiteTest, serves_its_document) {
    const Response response = site_.answer(request("GET", "/api/v1/openapi.json"));
    EXPECT_EQ(Json::parse(response.body.view())["openapi"], "3.1.0");
}

TEST_F(SiteTest, asks_for_a_session_on_every_route_that_is_not_open) {
    for (const Route& route : site_.routes()) {
        if (route.access == Access::everybody) {
            continue;
        }
        std::string path = route.path;
        for (auto at = path.find('{'); at != std::string::npos; at = path.find('{')) {
            path.replace(at, path.find('}', at) - at + 1, "x");
        }
        EXPECT_EQ(site_.answer(request(route.method, path)).status, 401)
            << route.method << " " << path;
    }
}

TEST_F(SiteTest, sets_up_signs_out_and_in_again) {
    EXPECT_EQ(json("GET /session", "/session"),
              (Json{{"needs_setup", true}, {"signed_in", false}}));
    sign_in();
    EXPECT_EQ(json("GET /session", "/session")["display_name"], "Anna");
    EXPECT_EQ(site_.setup_link("http://localhost"), "");
    EXPECT_EQ(ask("DELETE /session", "/session").status, 204);
    EXPECT_EQ(json("GET /session", "/session")["signed_in"], false);
    cookie_.clear();
    const Response wrong = ask("POST /session", "/session",
                               R"({"login":"anna","password":"not the right one"})");
    EXPECT_EQ(wrong.status, 401);
    const Response right = ask("POST /session", "/session",
                               R"({"login":"anna","password":"le café de la place"})");
    EXPECT_EQ(right.status, 200);
    const auto cookie = right.headers["Set-Cookie"];
    EXPECT_NE(cookie.find("HttpOnly"), std::string_view::npos);
    EXPECT_NE(cookie.find("SameSite=Strict"), std::string_view::npos);
    EXPECT_EQ(cookie.find("Secure"), std::string_view::npos);  // plain http on this machine
}

TEST_F(SiteTest, names_every_wrong_field_of_a_body) {
    EXPECT_EQ(ask("POST /session", "/session", "{").status, 400);
    const Response response = ask("POST /session", "/session", R"({"login":3,"colour":"red"})");
    EXPECT_EQ(response.status, 422);
    EXPECT_EQ(Json::parse(response.body.view())["errors"].size(), 3u) << response.body.view();
}

TEST_F(SiteTest, tells_how_long_to_wait_after_too_many_tries) {
    sign_in();
    Response last;
    for (int i = 0; i < 6; ++i) {
        last = ask("POST /session", "/session", R"({"login":"anna","password":"wrong"})");
    }
    EXPECT_EQ(last.status, 429);
    EXPECT_EQ(last.headers["Retry-After"], "30");
}

TEST_F(SiteTest, answers_about_the_territory_as_documented) {
    sign_in();
    const Json territory = json("GET /territory", "/territory");
    EXPECT_EQ(territory["counts"]["communes"], 3);
    EXPECT_NEAR(territory["bounds"][1].get<double>(), 41.96, 0.001);
    EXPECT_EQ(json("GET /see/communes", "/see/communes").size(), 3u);
    EXPECT_EQ(json("GET /provisions", "/provisions")[0]["hours"].size(), 7u);
    EXPECT_EQ(json("GET /places", "/places")[0]["commune_name"], "Albi");
    EXPECT_EQ(json("GET /units", "/units")[0]["base_name"], "Albi");
}

TEST_F(SiteTest, draws_communes_and_squares) {
    sign_in();
    const Json communes = json("GET /see/communes.geojson", "/see/communes.geojson");
    EXPECT_EQ(communes["features"][2]["id"], 2);
    EXPECT_EQ(communes["features"][2]["properties"]["name"], "Corsoli");
    const auto& ring = communes["features"][0]["geometry"]["coordinates"][0][0];
    EXPECT_EQ(ring.front(), ring.back());
    const Json cells = json("GET /see/cells.geojson", "/see/cells.geojson");
    ASSERT_EQ(cells["features"].size(), 3u);
    for (const char* name : {"name", "unseen", "need", "inhabitants", "walk_min", "drive_min"}) {
        EXPECT_TRUE(cells["features"][0]["properties"].contains(name)) << name;
    }
}

TEST_F(SiteTest, tells_where_a_figure_comes_from) {
    sign_in();
    const Json commune = json("GET /see/communes/{code}/origin", "/see/communes/2B002/origin");
    EXPECT_EQ(commune["title"], "Brando");
    EXPECT_EQ(commune["terms"].back()["label_key"], "unseen");
    EXPECT_TRUE(commune["terms"][1]["source_en"].get<std::string>().starts_with("INSEE"));
    EXPECT_EQ(commune["sources"][0]["en"]["title"], "Roads");
    EXPECT_NEAR(commune["terms"].back()["persons"].get<double>(),
                commune["unseen"]["value"].get<double>(), 0.2);
    const Json cells = json("GET /see/cells.geojson", "/see/cells.geojson");
    const std::string name = cells["features"][0]["properties"]["name"];
    EXPECT_EQ(json("GET /see/cells/{name}/origin", text("/see/cells/", name, "/origin"))["title"],
              name);
    EXPECT_EQ(ask("GET /see/communes/{code}/origin", "/see/communes/99999/origin").status, 404);
    EXPECT_EQ(ask("GET /see/cells/{name}/origin", "/see/cells/nonsense/origin").status, 400);
}

TEST_F(SiteTest, says_why_a_way_takes_its_time_and_who_can_come) {
    sign_in();
    const Json way = json("GET /ways", "/ways?unit=van&from=albi&to=brando-place");
    EXPECT_EQ(way["legs"][0]["road_class"], "secondary");
    EXPECT_EQ(way["geometry"]["type"], "LineString");
    EXPECT_TRUE(way["factors"].empty());
    const Json lost = Json::parse(ask("GET /ways", "/ways?unit=van&from=x").body.view());
    EXPECT_EQ(lost["errors"].size(), 2u) << lost.dump();

    const Json around =
        json("GET /around", "/around?lon=9&lat=42.1&profile=car&minutes=5,20");
    EXPECT_EQ(around["crowds"][1]["inhabitants"], 1500);
    EXPECT_EQ(around["areas"]["features"][0]["properties"]["minutes"], 20) << "the widest first";
    EXPECT_EQ(around["squares"]["features"].size(), 3u);
    EXPECT_EQ(json("GET /around", "/around?lon=9&lat=42.1&minutes=5")["profile"], "foot");
    const Json wrong = Json::parse(ask("GET /around", "/around?lon=x&minutes=a,5").body.view());
    EXPECT_EQ(wrong["errors"].size(), 2u) << wrong.dump();
    EXPECT_EQ(ask("GET /around", "/around?lon=9&lat=420&minutes=5").status, 422);
}

TEST_F(SiteTest, plans_changes_publishes_and_shows_it_to_everybody) {
    sign_in();
    const Json run = run_to_the_end();
    ASSERT_EQ(run["state"], "done") << run.dump();
    ASSERT_EQ(run["plans"].size(), 3u);
    const std::string id = run["plans"][0];
    EXPECT_EQ(json("GET /plans", "/plans").size(), 3u);
    const Json plan = json("GET /plans/{id}", text("/plans/", id));
    ASSERT_FALSE(plan["series"].empty()) << plan.dump();
    EXPECT_FALSE(json("GET /plans/{id}/tours.geojson", text("/plans/", id, "/tours.geojson"))
                     ["features"].empty());
    const std::string series = plan["series"][0]["id"];
    json("GET /plans/{id}/series/{series}/slots",
         text("/plans/", id, "/series/", series, "/slots"));
    const Json more = json("GET /plans/{id}/more", text("/plans/", id, "/more"));
    ASSERT_FALSE(more.empty());
    const std::string question = more[0]["id"];
    const Json answer = json("GET /plans/{id}/more/{question}",
                             text("/plans/", id, "/more/", question));
    EXPECT_EQ(answer["question"], more[0]);
    EXPECT_GE(answer["at_least_people"].get<double>(), 0.0);
    EXPECT_EQ(ask("GET /plans/{id}/more/{question}", text("/plans/", id, "/more/moon")).status,
              404);
    const Json present = json("GET /plans/{id}/present", text("/plans/", id, "/present"));
    EXPECT_EQ(present["rows"], 0) << "no tours of today in this territory";
    const Json pin = {{"kind", "pin"}, {"version", 1}, {"series", series}, {"keep", true}};
    const Json effect = json("POST /plans/{id}/changes", text("/plans/", id, "/changes"),
                             pin.dump());
    EXPECT_TRUE(effect["is_possible"].get<bool>()) << effect.dump();
    EXPECT_EQ(ask("POST /plans/{id}/changes", text("/plans/", id, "/changes"), pin.dump()).status,
              409);

    EXPECT_EQ(ask("GET /plans/{id}/difference", text("/plans/", id, "/difference")).status, 404)
        << "nothing is published yet";
    const Json same = json("GET /plans/{id}/difference",
                           text("/plans/", id, "/difference?from=", id));
    EXPECT_EQ(same["changes"][0]["fate"], "unchanged") << same.dump();
    EXPECT_EQ(ask("POST /plans/{id}/improvement", text("/plans/", id, "/improvement"),
                  R"({"seconds":"long"})")
                  .status,
              422);
    const Json better = json("POST /plans/{id}/improvement", text("/plans/", id, "/improvement"),
                             R"({"seconds":0.5})");
    EXPECT_EQ(better["improves"], id);
    EXPECT_EQ(end_of(better["id"])["plans"].size(), 1u);

    EXPECT_NE(site_.answer(request("GET", "/")).body.view().find("arrivent bientôt"),
              std::string_view::npos);
    json("PUT /plans/{id}/publication", text("/plans/", id, "/publication"));
    EXPECT_EQ(ask("DELETE /plans/{id}", text("/plans/", id)).status, 409);
    cookie_.clear();
    const Response front = site_.answer(request("GET", "/"));
    EXPECT_NE(front.body.view().find("<time datetime=\"2026-12-"), std::string_view::npos);
    const std::string code = "2B002";
    EXPECT_EQ(site_.answer(request("GET", text("/passages/", code))).status, 200);
    const Response feed = site_.answer(request("GET", text("/passages/", code, ".ics")));
    EXPECT_EQ(feed.headers["Content-Type"], "text/calendar; charset=utf-8");
}

TEST_F(SiteTest, takes_a_publication_back_and_deletes_a_draft) {
    sign_in();
    const Json run = run_to_the_end();
    ASSERT_EQ(run["plans"].size(), 3u) << run.dump();
    const std::string id = run["plans"][1];
    json("PUT /plans/{id}/publication", text("/plans/", id, "/publication"));
    json("DELETE /plans/{id}/publication", text("/plans/", id, "/publication"));
    EXPECT_NE(site_.answer(request("GET", "/")).body.view().find("arrivent bientôt"),
              std::string_view::npos);
    EXPECT_EQ(ask("DELETE /plans/{id}", text("/plans/", id)).status, 204);
    EXPECT_EQ(ask("GET /plans/{id}", text("/plans/", id)).status, 404);
}

TEST_F(SiteTest, refuses_requests_and_changes_that_cannot_be) {
    sign_in();
    EXPECT_EQ(ask("POST /runs", "/runs", R"({"first_day":"2026-02-30","weeks":99})").status, 422);
    EXPECT_EQ(ask("POST /runs", "/runs", "not json").status, 400);
    EXPECT_EQ(ask("GET /runs/{id}", "/runs/nothing").status, 404);
    EXPECT_EQ(ask("GET /runs/{id}/events", "/runs/nothing/events").status, 404);
    EXPECT_EQ(ask("POST /runs/{id}/stop", "/runs/nothing/stop").status, 404);
    EXPECT_EQ(ask("POST /plans/{id}/changes", "/plans/x/changes",
                  R"({"kind":"explode","version":1})").status, 422);
    EXPECT_EQ(ask("POST /plans/{id}/changes", "/plans/x/changes",
                  R"({"kind":"pin","version":1,"series":"s"})").status, 404);
    EXPECT_EQ(ask("PUT /plans/{id}/publication", "/plans/x/publication").status, 404);
}

TEST_F(SiteTest, follows_a_run_over_a_real_connection) {
    sign_in();
    const Json run = run_to_the_end();
    ServerOptions options;
    options.port = 0;
    Server server(options, site_.service(), house_.clock, silent_log());
    server.start();
    support::RawClient client(server.port());
    client.send(text("GET /api/v1/runs/", run["id"].get<std::string>(),
                     "/events HTTP/1.1\r\nHost: localhost\r\nCookie: ", cookie_, "\r\n\r\n"));
    const std::string all = client.receive_all();
    const auto at = all.find("data: ");
    ASSERT_NE(at, std::string::npos) << all;
    const std::string data = all.substr(at + 6, all.find('\n', at) - at - 6);
    EXPECT_EQ(support::problems_of_value("Run", data), std::vector<std::string>());
    EXPECT_EQ(Json::parse(data)["state"], "done");
}

TEST_F(SiteTest, answers_maps_from_memory_packed_once) {
    sign_in();
    site_.warm_up();
    Request first = request("GET", "/api/v1/see/communes");
    first.headers.add("Accept-Encoding", "br");
    const Response one = site_.answer(first);
    const Response two = site_.answer(first);
    EXPECT_EQ(one.body.bytes, two.body.bytes);  // the very same bytes
    first.headers.add("If-None-Match", std::string(one.headers["ETag"]));
    EXPECT_EQ(site_.answer(first).status, 304);
    EXPECT_EQ(one.headers["Cache-Control"], "private, no-cache");
}

TEST_F(SiteTest, answers_anew_when_another_program_has_changed_the_territory) {
    sign_in();
    const std::vector<std::string> paths = {"/api/v1/territory", "/api/v1/see/communes", "/",
                                            "/basemap.pmtiles"};
    const auto etags = [&] {
        std::vector<std::string> all;
        for (const std::string& path : paths) {
            all.emplace_back(site_.answer(request("GET", path)).headers["ETag"]);
        }
        return all;
    };
    const auto before = etags();
    planner::Stock stock;
    stock.territory = *house_.store.territory();
    stock.territory.name = "Castagniccia";
    stock.territory.communes[0].name = "Alesani";
    stock.units = house_.store.units();
    for (const char* asset : {"network/foot", "network/car", "network/van", "sight"}) {
        stock.assets.push_back(*house_.store.asset(asset));
    }
    stock.assets.push_back({"basemap", "application/vnd.pmtiles", planner::Bytes(500, 9)});
    house_.store.save_stock(stock);
    house_.accounts.save_stock(stock);
    EXPECT_EQ(etags(), before);
    ASSERT_TRUE(house_.desk->look_again());
    const auto after = etags();
    for (std::size_t i = 0; i < paths.size(); ++i) {
        EXPECT_NE(after[i], before[i]) << paths[i];
    }
    EXPECT_EQ(json("GET /territory", "/territory")["name"], "Castagniccia");
    EXPECT_NE(site_.answer(request("GET", "/passages?q=alesani")).headers["Location"], "")
        << "the public page knows the new name";
}

TEST_F(SiteTest, serves_the_desk_its_assets_and_the_basemap) {
    for (const char* path : {"/bureau", "/connexion", "/bienvenue"}) {
        const Response page = site_.answer(request("GET", path));
        EXPECT_EQ(page.body.view(), bundle[2].bytes);
        EXPECT_EQ(page.headers["Cache-Control"], "no-cache");
        EXPECT_NE(page.headers["Content-Security-Policy"].find("worker-src 'self' blob:"),
                  std::string_view::npos);
    }
    const Response script = site_.answer(request("GET", "/assets/index-BJ3kd9_x.js"));
    EXPECT_EQ(script.headers["Content-Type"], "text/javascript; charset=utf-8");
    EXPECT_NE(script.headers["Cache-Control"].find("immutable"), std::string_view::npos);
    EXPECT_EQ(site_.answer(request("GET", "/assets/index.html")).status, 404);
    EXPECT_EQ(site_.answer(request("GET", "/assets/%2E%2E%2Findex.html")).status, 404);
    Request piece = request("GET", "/basemap.pmtiles");
    piece.headers.add("Range", "bytes=0-6");
    piece.headers.add("Accept-Encoding", "br, gzip");
    const Response range = site_.answer(piece);
    EXPECT_EQ(range.status, 206);
    EXPECT_EQ(range.body.length, 7u);
    EXPECT_FALSE(range.headers.has("Content-Encoding"));
}

TEST_F(SiteTest, says_how_to_build_the_desk_when_it_is_missing) {
    Site bare(*house_.desk, *runs_, house_.accounts, house_.clock, silent_log(), {});
    EXPECT_EQ(bare.answer(request("GET", "/bureau")).status, 503);
}

TEST_F(SiteTest, finds_a_commune_by_its_name_without_script) {
    const Response found = site_.answer(request("GET", "/passages?q=BRAND&lang=en"));
    EXPECT_EQ(found.status, 303);
    EXPECT_EQ(found.headers["Location"], "/passages/2B002?lang=en");
    EXPECT_EQ(site_.answer(request("GET", "/passages?q=")).headers["Location"], "/");
    EXPECT_EQ(site_.answer(request("GET", "/passages?q=xyz")).status, 200);
    EXPECT_EQ(site_.answer(request("GET", "/commune/2B002")).headers["Location"],
              "/passages/2B002");
}

TEST_F(SiteTest, says_kindly_that_a_page_does_not_exist) {
    const Response page = site_.answer(request("GET", "/rien"));
    EXPECT_EQ(page.status, 404);
    EXPECT_NE(page.body.view().find("<h1>Cette page n’existe pas"), std::string_view::npos);
    EXPECT_EQ(site_.answer(request("GET", "/passages/99999")).status, 404);
    EXPECT_EQ(site_.answer(request("GET", "/api/v1/rien")).headers["Content-Type"],
              "application/problem+json");
    const Response method = site_.answer(request("PUT", "/passages"));
    EXPECT_EQ(method.status, 405);
    EXPECT_EQ(method.headers["Allow"], "GET, HEAD");
}

TEST_F(SiteTest, marks_the_cookie_secure_behind_tls) {
    Site site(*house_.desk, *runs_, house_.accounts, house_.clock, silent_log(),
              {"https://halte.example.org/", {}, {}, PasswordCost::cheap});
    const std::string link = site.setup_link("https://halte.example.org");
    const Json first = {{"code", link.substr(link.find('=') + 1)}, {"login", "anna"},
                        {"display_name", "Anna"}, {"password", "le café de la place"}};
    Request setup = request("POST", "/api/v1/setup", first.dump());
    setup.headers.set("Host", "halte.example.org");
    setup.headers.set("Origin", "https://halte.example.org");
    setup.headers.set("X-Forwarded-Proto", "https");
    const Response response = site.answer(setup);
    EXPECT_EQ(response.status, 201) << response.body.view();
    EXPECT_NE(response.headers["Set-Cookie"].find("; Secure"), std::string_view::npos);
    EXPECT_TRUE(response.headers.has("Strict-Transport-Security"));
}

}  // namespace halte::http
