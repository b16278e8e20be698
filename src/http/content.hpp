// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace halte::http {

enum class Encoding { identity, gzip, brotli };
std::string_view to_string(Encoding encoding);

// The encoding to answer with: brotli, then gzip, then identity, among those that Accept-Encoding
// takes with a weight over zero (RFC 9110, 12.5.3).
Encoding choose_encoding(std::string_view accept_encoding);

// fast: made for one answer. thorough: made once, served many times.
enum class Effort { fast, thorough };
std::string compress(std::string_view bytes, Encoding encoding, Effort effort);
// Text, JSON, SVG, fonts in the clear: yes. Images, woff2, tiles already packed: no.
bool is_compressible(std::string_view media_type);

// A strong validator: "\"" + 128 bits of BLAKE2b in hexadecimal + "\"".
std::string etag_of(std::string_view bytes);
// Whether an If-None-Match header names this validator (weak comparison, "*" included).
bool names_etag(std::string_view if_none_match, std::string_view etag);

// Bytes served again and again, with their validator and their compressed twins, each made at
// most once, at first use or before. Thread-safe; shared between the routes that serve it.
class Content {
public:
    Content(std::string media_type, std::string bytes);
    // Bytes that live as long as the program, and twins made at build time where there are any.
    Content(std::string media_type, std::string_view bytes, std::string_view gzip,
            std::string_view brotli);

    const std::string& media_type() const { return media_type_; }
    const std::string& etag() const { return etag_; }
    std::size_t size() const { return bytes_->size(); }
    // The twin in this encoding; identity when it would not be smaller.
    std::pair<Encoding, std::shared_ptr<const std::string>> in(Encoding encoding) const;

private:
    std::string media_type_;
    std::shared_ptr<const std::string> bytes_;
    std::string etag_;
    mutable std::mutex making_;
    mutable std::array<std::shared_ptr<const std::string>, 3> twins_;
};

// One piece of a thing, RFC 9110 section 14.
struct Piece {
    std::size_t first = 0;
    std::size_t length = 0;
    friend bool operator==(const Piece&, const Piece&) = default;
};
enum class RangeKind { none, one, unsatisfiable };
// none: no range, or one we may ignore (several pieces, another unit, nonsense).
std::pair<RangeKind, Piece> parse_range(std::string_view range, std::size_t size);

struct Serving {
    std::string cache_control = "no-cache";
    bool with_ranges = false;  // then never compressed: a range counts the bytes of the file
};
// 200, 206, 304 or 416, as the request asks.
Response serve(const Content& content, const Request& request, const Serving& serving);

// The same for an answer made just now: a 200 to a GET gets a validator, becomes a 304 when the
// client has it, and is compressed when that is worth it. Others pass unchanged.
Response deliver(Response response, const Request& request);

}  // namespace halte::http
