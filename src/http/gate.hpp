// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "http/accounts.hpp"
#include "http/message.hpp"
#include "http/router.hpp"
#include "http/security.hpp"

namespace halte::http {

inline constexpr std::string_view session_cookie = "halte_session";
inline constexpr std::string_view csrf_header = "X-Halte-CSRF";

// The door before the routes. Everything it refuses, it refuses before a route has run.
class Gate {
public:
    Gate(Accounts& accounts, Hosts hosts, bool has_local_proxy)
        : accounts_(accounts), hosts_(std::move(hosts)), has_local_proxy_(has_local_proxy) {}

    // What stands in the way of the request, in this order: a Host that is not ours (421), a
    // write from another site (403), a body that is not JSON (415), no session (401), a write
    // without the CSRF token (403). Nothing when it may go on.
    std::optional<Response> refusal(const Request& request, const Route* route);

    Origin origin(const Request& request) const { return origin_of(request, has_local_proxy_); }

private:
    Accounts& accounts_;
    Hosts hosts_;
    bool has_local_proxy_;
};

// The token in the session cookie; empty when there is none.
std::string_view token_of(const Request& request);

}  // namespace halte::http
