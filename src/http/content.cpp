// SPDX-License-Identifier: EUPL-1.2
#include "http/content.hpp"

#include <algorithm>
#include <charconv>

#include <sodium.h>

#include "base/assert.hpp"
#include "base/format.hpp"

namespace halte::http {

namespace {

// Below that, headers weigh more than what compression saves.
constexpr std::size_t smallest_worth_packing = 860;

std::size_t rank(Encoding encoding) {
    return static_cast<std::size_t>(encoding);
}

// A strong validator names bytes as sent, so each encoding has its own.
std::string etag_in(const std::string& etag, Encoding encoding) {
    if (encoding == Encoding::identity) {
        return etag;
    }
    return text(std::string_view(etag).substr(0, etag.size() - 1), "-", to_string(encoding), "\"");
}

bool client_has(const Request& request, const std::string& etag) {
    const auto names = request.headers["If-None-Match"];
    return !names.empty() &&
           (names_etag(names, etag) || names_etag(names, etag_in(etag, Encoding::gzip)) ||
            names_etag(names, etag_in(etag, Encoding::brotli)));
}

Response not_modified(Headers headers) {
    Response response;
    response.status = 304;
    response.headers = std::move(headers);
    response.headers.remove("Content-Type");
    response.headers.remove("Content-Encoding");
    return response;
}

bool parse_number(std::string_view digits, std::size_t& number) {
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size();
}

Response serve_piece(const Content& content, const Piece& piece, Response response) {
    response.status = 206;
    response.body = Body(content.in(Encoding::identity).second);
    response.body.first = piece.first;
    response.body.length = piece.length;
    response.headers.set("Content-Range", text("bytes ", piece.first, "-",
                                               piece.first + piece.length - 1, "/",
                                               content.size()));
    return response;
}

}  // namespace

std::string etag_of(std::string_view bytes) {
    std::array<unsigned char, 16> sum{};
    crypto_generichash(sum.data(), sum.size(),
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                       0);
    std::array<char, 33> hex{};
    sodium_bin2hex(hex.data(), hex.size(), sum.data(), sum.size());
    return text("\"", std::string_view(hex.data(), 32), "\"");
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
    const auto names = list_of(if_none_match);
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return name == "*" || (name.starts_with("W/") ? name.substr(2) : name) == etag;
    });
}

Content::Content(std::string media_type, std::string bytes)
    : media_type_(std::move(media_type)),
      bytes_(std::make_shared<const std::string>(std::move(bytes))),
      etag_(etag_of(*bytes_)) {}

Content::Content(std::string media_type, std::string_view bytes, std::string_view gzip,
                 std::string_view brotli)
    : Content(std::move(media_type), std::string(bytes)) {
    if (!gzip.empty()) {
        twins_[rank(Encoding::gzip)] = std::make_shared<const std::string>(gzip);
    }
    if (!brotli.empty()) {
        twins_[rank(Encoding::brotli)] = std::make_shared<const std::string>(brotli);
    }
}

std::pair<Encoding, std::shared_ptr<const std::string>> Content::in(Encoding encoding) const {
    if (encoding == Encoding::identity || !is_compressible(media_type_) ||
        bytes_->size() < smallest_worth_packing) {
        return {Encoding::identity, bytes_};
    }
    const std::lock_guard lock(making_);
    auto& twin = twins_[rank(encoding)];
    if (!twin) {
        twin = std::make_shared<const std::string>(compress(*bytes_, encoding, Effort::thorough));
    }
    if (twin->size() >= bytes_->size()) {
        return {Encoding::identity, bytes_};
    }
    return {encoding, twin};
}

std::pair<RangeKind, Piece> parse_range(std::string_view range, std::size_t size) {
    constexpr std::pair<RangeKind, Piece> ignored{RangeKind::none, {}};
    if (!range.starts_with("bytes=") || range.find(',') != std::string_view::npos) {
        return ignored;
    }
    range = trim(range.substr(6));
    const auto dash = range.find('-');
    if (dash == std::string_view::npos) {
        return ignored;
    }
    std::size_t first = 0;
    std::size_t last = 0;
    const bool has_first = parse_number(range.substr(0, dash), first);
    const bool has_last = parse_number(range.substr(dash + 1), last);
    if (dash == 0) {  // the last n bytes
        if (!has_last) {
            return ignored;
        }
        const std::size_t length = std::min(last, size);
        return length == 0 ? std::pair{RangeKind::unsatisfiable, Piece{}}
                           : std::pair{RangeKind::one, Piece{size - length, length}};
    }
    const bool is_open = dash + 1 == range.size();
    if (!has_first || (!has_last && !is_open) || (has_last && last < first)) {
        return ignored;
    }
    if (first >= size) {
        return {RangeKind::unsatisfiable, {}};
    }
    const std::size_t end = has_last ? std::min(last, size - 1) : size - 1;
    return {RangeKind::one, {first, end - first + 1}};
}

Response serve(const Content& content, const Request& request, const Serving& serving) {
    const auto wanted = serving.with_ranges
                            ? Encoding::identity
                            : choose_encoding(request.headers["Accept-Encoding"]);
    Response response;
    response.headers.set("Content-Type", content.media_type());
    response.headers.set("Cache-Control", serving.cache_control);
    if (serving.with_ranges) {
        response.headers.set("Accept-Ranges", "bytes");
    } else if (is_compressible(content.media_type())) {
        response.headers.set("Vary", "Accept-Encoding");
    }
    const auto [encoding, bytes] = content.in(wanted);
    response.headers.set("ETag", etag_in(content.etag(), encoding));
    if (client_has(request, content.etag())) {
        return not_modified(std::move(response.headers));
    }
    const auto condition = request.headers["If-Range"];
    if (serving.with_ranges && request.method == "GET" && request.headers.has("Range") &&
        (condition.empty() || condition == content.etag())) {
        const auto [kind, piece] = parse_range(request.headers["Range"], content.size());
        if (kind == RangeKind::one) {
            return serve_piece(content, piece, std::move(response));
        }
        if (kind == RangeKind::unsatisfiable) {
            Response refused = with_text(416, "text/plain; charset=utf-8",
                                         "Range not satisfiable.\n");
            refused.headers.set("Content-Range", text("bytes */", content.size()));
            return refused;
        }
    }
    if (encoding != Encoding::identity) {
        response.headers.set("Content-Encoding", std::string(to_string(encoding)));
    }
    response.body = Body(bytes);
    return response;
}

Response deliver(Response response, const Request& request) {
    if (response.status != 200 || !request.is_read() || response.events ||
        response.headers.has("ETag")) {
        return response;
    }
    if (!response.headers.has("Cache-Control")) {
        response.headers.set("Cache-Control", "no-cache");
    }
    const std::string etag = etag_of(response.body.view());
    const bool is_text = is_compressible(response.headers["Content-Type"]);
    if (is_text) {
        response.headers.set("Vary", "Accept-Encoding");
    }
    response.headers.set("ETag", etag);
    if (client_has(request, etag)) {
        return not_modified(std::move(response.headers));
    }
    const auto encoding = choose_encoding(request.headers["Accept-Encoding"]);
    if (encoding == Encoding::identity || !is_text ||
        response.body.length < smallest_worth_packing) {
        return response;
    }
    response.body = compress(response.body.view(), encoding, Effort::fast);
    response.headers.set("Content-Encoding", std::string(to_string(encoding)));
    response.headers.set("ETag", etag_in(etag, encoding));
    return response;
}

}  // namespace halte::http
