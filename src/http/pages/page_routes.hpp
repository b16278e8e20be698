// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "base/embedded.hpp"
#include "base/zone.hpp"
#include "http/pages/public_board.hpp"
#include "http/router.hpp"

namespace halte::planner {
class Desk;
struct Holding;
}  // namespace halte::planner

namespace halte::http {

// What the public may see: the territory as the desk holds it, and what is announced. The stops
// are remembered between two visits of the public page, and forgotten when a plan is published or
// taken back, and after a minute in any case, for what another program may do.
class Announced {
public:
    Announced(const planner::Desk& desk, const Clock& clock);
    std::shared_ptr<const PublicBoard> board() const;
    PublicNow now() const;
    void forget();
    Zone zone() const;

private:
    const planner::Desk& desk_;
    const Clock& clock_;
    mutable std::mutex mutex_;
    mutable std::shared_ptr<const planner::Holding> made_of_;
    mutable std::shared_ptr<const PublicBoard> board_;
    mutable std::optional<Instant> read_at_;
    mutable std::vector<planner::PublicStop> stops_;
};

// "/", "/passages", "/passages/{code}", its calendar, style and logo. `public_address` goes into
// calendars; empty: taken from the Host of the request.
void add_public_routes(Router& router, const Announced& announced, std::string public_address);
// "/bureau", "/bienvenue", "/connexion" and "/assets/..." from the built bundle.
void add_bundle_routes(Router& router, EmbeddedFiles bundle);
// "/basemap.pmtiles", with ranges; `read` gives its bytes, once for each stock the desk holds.
void add_basemap_route(Router& router, const planner::Desk& desk,
                       std::function<std::string()> read);

}  // namespace halte::http
