// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/embedded.hpp"
#include "base/log.hpp"
#include "http/router.hpp"
#include "http/secrets.hpp"
#include "http/server.hpp"

namespace halte::planner {
class Desk;
class Runs;
class Store;
}  // namespace halte::planner

namespace halte::http {

struct SiteOptions {
    // Where the public reaches the site through a proxy on this machine, as in
    // "https://halte.example.org". Its name is then a known Host and what the proxy forwards is
    // believed. Empty: no proxy.
    std::string public_address;
    // Further names under which browsers may call this server.
    std::vector<std::string> host_names;
    // The built desk application: "index.html", "assets/..."; empty: a page says how to build it.
    EmbeddedFiles bundle;
    PasswordCost password_cost = PasswordCost::everyday;
};

// All routes of the house, and the door before them: known Host, own page, session, CSRF, headers,
// validators. Give service() to a Server. The desk, the runs, the store (used by nobody else), the
// clock and the log outlive it. Thread-safe.
class Site {
public:
    Site(planner::Desk& desk, planner::Runs& runs, planner::Store& store, const Clock& clock,
         Log& log, SiteOptions options);
    ~Site();

    Service service();
    // One answer, as a server would get it; for tests.
    Response answer(const Request& request);
    // Method, template and access of every route, for the test that reads the document too.
    const std::vector<Route>& routes() const;
    // "http://127.0.0.1:8080/bienvenue#code=K7QF-..." while there is no account; else empty.
    std::string setup_link(const std::string& server_address);
    // Builds and packs the answers for the map, so that even the first one is quick. Takes about a
    // second; may run on any thread beside the server.
    void warm_up();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace halte::http
