// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.hpp"
#include "http/security.hpp"

namespace halte::http {

// Slow routes (a password hash, a search of slots) have their own few threads, so that they
// never keep a map waiting.
enum class Pace { quick, slow };

// Who may ask: everybody, or somebody with a session (writes then also need the CSRF header).
enum class Access { everybody, session };

using Answer = std::function<Response(const Request&)>;

struct Route {
    std::string method;
    std::string path;  // template: "/plans/{id}/changes"; a last "{rest...}" takes what remains
    Pace pace = Pace::quick;
    Answer answer;
    Access access = Access::everybody;
    Shield shield = Shield::none_needed;
};

// Which route answers which address. A HEAD goes to the GET of its path. Fixed segments win over
// parameters. Adding the same method and path twice is a broken promise.
class Router {
public:
    void add(Route route);
    const std::vector<Route>& routes() const { return routes_; }

    struct Found {
        const Route* route = nullptr;  // null: nobody answers
        std::vector<std::pair<std::string, std::string>> parameters;
        std::vector<std::string> allowed;  // methods of the path when only the method is wrong
    };
    Found find(std::string_view method, const Target& target) const;

private:
    std::vector<Route> routes_;
};

}  // namespace halte::http
