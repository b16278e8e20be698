// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <new>

#include <brotli/encode.h>
#include <zlib.h>

#include "base/assert.hpp"
#include "http/content.hpp"

namespace halte::http {

namespace {

// Quality by effort. Brotli 11 takes ten seconds for a big map where 9 takes half a second, and
// gains a twentieth.
constexpr int gzip_fast = 5;
constexpr int gzip_thorough = 9;
constexpr int brotli_fast = 4;
constexpr int brotli_thorough = 9;

std::string gzip(std::string_view bytes, int level) {
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::bad_alloc();
    }
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    // zlib never writes through next_in; its C signature only forgets to say so.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int state = deflate(&stream, Z_FINISH);
    deflateEnd(&stream);
    HALTE_CHECK(state == Z_STREAM_END);
    out.resize(stream.total_out);
    return out;
}

std::string brotli(std::string_view bytes, int quality) {
    std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
    std::string out(size, '\0');
    const auto done = BrotliEncoderCompress(
        quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
        reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
        reinterpret_cast<std::uint8_t*>(out.data()));
    if (done == BROTLI_FALSE) {
        throw std::bad_alloc();
    }
    out.resize(size);
    return out;
}

// The q of "gzip;q=0.5", 1 when absent, 0 when it cannot be read.
double weight_of(std::string_view item) {
    const auto parts = list_of(item, ';');
    for (std::size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].starts_with("q=") || parts[i].starts_with("Q=")) {
            const std::string number(parts[i].substr(2));
            const double weight = std::strtod(number.c_str(), nullptr);
            return std::isfinite(weight) ? weight : 0.0;
        }
    }
    return 1.0;
}

}  // namespace

std::string_view to_string(Encoding encoding) {
    switch (encoding) {
        case Encoding::gzip: return "gzip";
        case Encoding::brotli: return "br";
        case Encoding::identity: break;
    }
    return "identity";
}

Encoding choose_encoding(std::string_view accept_encoding) {
    double brotli_weight = -1.0;
    double gzip_weight = -1.0;
    double any_weight = 0.0;
    for (const auto item : list_of(accept_encoding)) {
        const auto name = trim(item.substr(0, item.find(';')));
        if (equal_without_case(name, "br")) {
            brotli_weight = weight_of(item);
        } else if (equal_without_case(name, "gzip")) {
            gzip_weight = weight_of(item);
        } else if (name == "*") {
            any_weight = weight_of(item);
        }
    }
    brotli_weight = brotli_weight < 0.0 ? any_weight : brotli_weight;
    gzip_weight = gzip_weight < 0.0 ? any_weight : gzip_weight;
    if (brotli_weight > 0.0 && brotli_weight >= gzip_weight) {
        return Encoding::brotli;
    }
    return gzip_weight > 0.0 ? Encoding::gzip : Encoding::identity;
}

std::string compress(std::string_view bytes, Encoding encoding, Effort effort) {
    const bool is_fast = effort == Effort::fast;
    switch (encoding) {
        case Encoding::gzip: return gzip(bytes, is_fast ? gzip_fast : gzip_thorough);
        case Encoding::brotli: return brotli(bytes, is_fast ? brotli_fast : brotli_thorough);
        case Encoding::identity: break;
    }
    return std::string(bytes);
}

bool is_compressible(std::string_view media_type) {
    const auto type = trim(media_type.substr(0, media_type.find(';')));
    return type.starts_with("text/") || type.ends_with("json") || type.ends_with("+xml") ||
           type == "application/javascript" || type == "application/manifest+json" ||
           type == "application/wasm" || type == "font/ttf";
}

}  // namespace halte::http
