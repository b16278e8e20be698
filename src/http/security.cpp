// SPDX-License-Identifier: EUPL-1.2
#include "http/security.hpp"

#include <algorithm>

#include "base/format.hpp"

namespace halte::http {

namespace {

constexpr std::string_view nothing_policy = "default-src 'none'; frame-ancestors 'none'";
constexpr std::string_view public_policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'";
// MapLibre sets styles through the CSSOM, which needs no 'unsafe-inline', and may start its
// workers from blobs; it reads icons from data: and blob:.
constexpr std::string_view application_policy =
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "worker-src 'self' blob:; connect-src 'self'; font-src 'self'; object-src 'none'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

bool is_loopback(std::string_view address) {
    return address == "::1" || address.starts_with("127.") || address.starts_with("::ffff:127.");
}

bool is_literal_address(std::string_view host) {
    if (host.starts_with('[')) {
        return host.ends_with(']');
    }
    return !host.empty() && host.find_first_not_of("0123456789.") == std::string_view::npos &&
           std::count(host.begin(), host.end(), '.') == 3;
}

// One household or one attacker has a whole /64, so limits count that.
std::string cut_to_network(std::string_view address) {
    if (address.find(':') == std::string_view::npos || address.starts_with("::")) {
        return std::string(address);
    }
    std::size_t end = 0;
    for (int groups = 0; groups < 4 && end < address.size(); ++groups) {
        const auto colon = address.find(':', end);
        if (colon == std::string_view::npos) {
            return std::string(address);
        }
        if (colon == end) {
            break;  // "::" begins before the fourth group: the rest of the network is zeros
        }
        end = colon + 1;
    }
    return text(address.substr(0, end), ":/64");
}

}  // namespace

void add_security_headers(Response& response, Shield shield, bool is_secure) {
    Headers& headers = response.headers;
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy",
                "camera=(), geolocation=(self), microphone=(), payment=(), usb=()");
    const std::string_view policy = shield == Shield::application   ? application_policy
                                    : shield == Shield::public_page ? public_policy
                                                                    : nothing_policy;
    headers.set("Content-Security-Policy", std::string(policy));
    if (is_secure) {
        headers.set("Strict-Transport-Security", "max-age=31536000");
    }
}

Hosts::Hosts(std::vector<std::string> names) : names_(std::move(names)) {
    for (std::string& name : names_) {
        name = lower_case(name);
    }
}

std::string_view host_without_port(std::string_view header) {
    std::size_t end = header.find(':');
    if (header.starts_with('[')) {
        end = header.find(']');
        if (end == std::string_view::npos) {
            return {};
        }
        ++end;
    }
    end = std::min(end, header.size());
    const auto port = header.substr(end);
    const bool has_good_port =
        port.empty() || (port.size() >= 2 && port.size() <= 6 && port.front() == ':' &&
                         port.find_first_not_of("0123456789", 1) == std::string_view::npos);
    return has_good_port ? header.substr(0, end) : std::string_view();
}

bool Hosts::knows(std::string_view host_header) const {
    std::string host = lower_case(host_without_port(host_header));
    if (host.ends_with('.')) {
        host.pop_back();
    }
    return host == "localhost" || is_literal_address(host) ||
           std::find(names_.begin(), names_.end(), host) != names_.end();
}

bool comes_from_our_page(const Request& request) {
    const auto site = request.headers["Sec-Fetch-Site"];
    if (!site.empty() && site != "same-origin" && site != "none") {
        return false;
    }
    if (!request.headers.has("Origin")) {
        return true;
    }
    const auto origin = request.headers["Origin"];
    const auto host = request.headers["Host"];
    return equal_without_case(origin, text("http://", host)) ||
           equal_without_case(origin, text("https://", host));
}

Origin origin_of(const Request& request, bool has_local_proxy) {
    Origin origin{cut_to_network(request.peer), false};
    if (has_local_proxy && is_loopback(request.peer)) {
        const auto chain = list_of(request.headers["X-Forwarded-For"]);
        if (!chain.empty()) {
            origin.address = cut_to_network(chain.back());
        }
        origin.is_secure = equal_without_case(request.headers["X-Forwarded-Proto"], "https");
    }
    return origin;
}

}  // namespace halte::http
