// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.hpp"

namespace halte::http {

// Who may look at an answer, and with what: the strictest policy that its page can live with.
enum class Shield {
    none_needed,  // JSON, files: nothing runs from here
    public_page,  // our own HTML, without any script
    application,  // the desk: its scripts, its map workers, no inline script
};
void add_security_headers(Response& response, Shield shield, bool is_secure);

// Names under which this server may be called. A page of a stranger that points its own name at
// our address (DNS rebinding) is refused, because its Host is not one of ours.
class Hosts {
public:
    // localhost and every literal address are always ours: rebinding needs a name.
    // `names` are further ones, without port ("halte.example.org").
    explicit Hosts(std::vector<std::string> names = {});
    bool knows(std::string_view host_header) const;

private:
    std::vector<std::string> names_;
};

// "[::1]:8080" gives "[::1]"; empty when the header is not host[:port].
std::string_view host_without_port(std::string_view host_header);

// True when a write comes from our own page: Origin, when sent, names this very host, and
// Sec-Fetch-Site, when sent, says same-origin (or none: typed by hand).
bool comes_from_our_page(const Request& request);

// Where the request really comes from. Only what a proxy on this machine says is believed, and
// only when there is one: X-Forwarded-For (last address), X-Forwarded-Proto.
struct Origin {
    std::string address;     // of the client; an IPv6 one is cut to its /64
    bool is_secure = false;  // the browser speaks TLS to the proxy
};
Origin origin_of(const Request& request, bool has_local_proxy);

}  // namespace halte::http
