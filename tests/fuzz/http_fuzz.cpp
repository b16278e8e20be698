// SPDX-License-Identifier: EUPL-1.2
// The bytes of a connection, whole and one by one: both must tell the same requests, and nothing a
// stranger sends may crash or get past the limits.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "http/content.hpp"
#include "http/request_reader.hpp"
#include "http/security.hpp"

namespace {

using halte::http::Request;
using halte::http::RequestReader;

constexpr halte::http::ReadLimits limits{
    .header_bytes = 512, .target_bytes = 128, .body_bytes = 256};

void look_at(const Request& request) {
    HALTE_CHECK(request.body.size() <= limits.body_bytes);
    for (const auto& segment : request.target.segments) {
        HALTE_CHECK(halte::is_utf8(segment) && segment != "..");
    }
    const auto [kind, piece] = halte::http::parse_range(request.headers["Range"], 1000);
    if (kind == halte::http::RangeKind::one) {
        HALTE_CHECK(piece.length > 0 && piece.first + piece.length <= 1000);
    }
    halte::http::choose_encoding(request.headers["Accept-Encoding"]);
    halte::http::names_etag(request.headers["If-None-Match"], "\"x\"");
    halte::http::find_cookie(request.headers["Cookie"], "halte_session");
    halte::http::Hosts().knows(request.headers["Host"]);
    halte::http::origin_of(request, true);
}

std::vector<Request> requests_in(std::string_view bytes, std::size_t step) {
    RequestReader reader(limits);
    std::vector<Request> found;
    for (std::size_t at = 0; at < bytes.size(); at += step) {
        reader.feed(bytes.substr(at, step));
        while (reader.state() == RequestReader::State::complete) {
            found.push_back(reader.take());
            look_at(found.back());
        }
        reader.wants_continue();
    }
    return found;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto whole = requests_in(bytes, size == 0 ? 1 : size);
    const auto single = requests_in(bytes, 1);
    HALTE_CHECK(whole.size() == single.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        HALTE_CHECK(whole[i].method == single[i].method && whole[i].body == single[i].body);
        HALTE_CHECK(whole[i].target == single[i].target);
        HALTE_CHECK(whole[i].headers.fields() == single[i].headers.fields());
    }
    return 0;
}
