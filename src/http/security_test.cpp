// SPDX-License-Identifier: EUPL-1.2
#include "http/security.hpp"

#include <gtest/gtest.h>

namespace halte::http {

TEST(Hosts, are_this_machine_literal_addresses_and_the_names_given) {
    const Hosts hosts({"Halte.example.org"});
    for (const char* known : {"localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080",
                              "192.168.1.4", "halte.example.org", "HALTE.example.org:443",
                              "halte.example.org."}) {
        EXPECT_TRUE(hosts.knows(known)) << known;
    }
    for (const char* unknown : {"", "evil.example", "localhost.evil.example", "127.0.0.1.evil.fr",
                                "localhost:80:80", "localhost:", "localhost:http", "[::1",
                                "1.2.3", "halte.example.org@evil.example"}) {
        EXPECT_FALSE(hosts.knows(unknown)) << unknown;
    }
}

TEST(Origin, must_be_our_own_page_for_a_write) {
    Request request;
    request.headers.set("Host", "localhost:8080");
    EXPECT_TRUE(comes_from_our_page(request));  // curl, an application
    request.headers.set("Origin", "http://localhost:8080");
    EXPECT_TRUE(comes_from_our_page(request));
    for (const char* other : {"http://localhost:8081", "http://evil.example", "null",
                              "http://localhost:8080.evil.example", ""}) {
        request.headers.set("Origin", other);
        EXPECT_FALSE(comes_from_our_page(request)) << other;
    }
    request.headers.set("Origin", "https://localhost:8080");
    request.headers.set("Sec-Fetch-Site", "same-site");
    EXPECT_FALSE(comes_from_our_page(request));
    request.headers.set("Sec-Fetch-Site", "same-origin");
    EXPECT_TRUE(comes_from_our_page(request));
}

TEST(Origin, believes_only_a_proxy_on_this_machine) {
    Request request;
    request.peer = "203.0.113.9";
    request.headers.set("X-Forwarded-For", "198.51.100.1");
    request.headers.set("X-Forwarded-Proto", "https");
    EXPECT_EQ(origin_of(request, true).address, "203.0.113.9");
    EXPECT_FALSE(origin_of(request, true).is_secure);
    request.peer = "127.0.0.1";
    EXPECT_EQ(origin_of(request, false).address, "127.0.0.1");
    EXPECT_FALSE(origin_of(request, false).is_secure);
    request.headers.set("X-Forwarded-For", "1.1.1.1, 198.51.100.1");
    EXPECT_EQ(origin_of(request, true).address, "198.51.100.1");  // what the proxy itself saw
    EXPECT_TRUE(origin_of(request, true).is_secure);
}

TEST(Origin, counts_a_whole_network_of_version_6_as_one) {
    Request request;
    request.peer = "2001:db8:1:2:3:4:5:6";
    EXPECT_EQ(origin_of(request, false).address, "2001:db8:1:2::/64");
    request.peer = "2001:db8:1:2:ffff:4:5:7";
    EXPECT_EQ(origin_of(request, false).address, "2001:db8:1:2::/64");
    request.peer = "::1";
    EXPECT_EQ(origin_of(request, false).address, "::1");
}

TEST(SecurityHeaders, never_allow_inline_script_nor_framing) {
    for (const auto shield : {Shield::none_needed, Shield::public_page, Shield::application}) {
        Response response;
        add_security_headers(response, shield, true);
        const auto policy = response.headers["Content-Security-Policy"];
        EXPECT_EQ(policy.find("unsafe"), std::string_view::npos);
        EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string_view::npos);
        EXPECT_NE(policy.find("default-src"), std::string_view::npos);
        EXPECT_EQ(response.headers["X-Content-Type-Options"], "nosniff");
        EXPECT_TRUE(response.headers.has("Strict-Transport-Security"));
    }
}

}  // namespace halte::http
