// SPDX-License-Identifier: EUPL-1.2
#include "formats/gzip.hpp"

#include <zlib.h>

#include <array>

#include "base/format.hpp"

namespace halte::formats {

namespace {

// zlib counts in 32 bits; what Halte packs (tiles, directories) is far below.
constexpr std::size_t most_bytes = 1u << 30;
constexpr int gzip_window = 15 + 16;

// zlib reads through a pointer to mutable bytes and does not write to them.
Bytef* as_input(std::string_view bytes) {
    return reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
}

Error damaged() {
    return Error{.code = ErrorCode::malformed,
                 .message = say("le contenu compressé est endommagé ou incomplet",
                                "the compressed content is damaged or not complete"),
                 .field = "",
                 .hint = say("reprenez le fichier", "get the file again")};
}

}  // namespace

std::string gzip(std::string_view bytes) {
    HALTE_CHECK(bytes.size() < most_bytes);
    z_stream stream{};
    HALTE_CHECK(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, 8,
                             Z_DEFAULT_STRATEGY) == Z_OK);
    std::string packed(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
    stream.next_in = as_input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    HALTE_CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

Result<std::string> gunzip(std::string_view bytes, std::size_t limit) {
    if (bytes.size() >= most_bytes) {
        return damaged();
    }
    z_stream stream{};
    HALTE_CHECK(inflateInit2(&stream, gzip_window) == Z_OK);
    stream.next_in = as_input(bytes);
    stream.avail_in = static_cast<uInt>(bytes.size());
    std::string whole;
    std::array<char, 16'384> part{};
    int state = Z_OK;
    while (state == Z_OK && whole.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        whole.append(part.data(), part.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    if (whole.size() > limit) {
        return Error{.code = ErrorCode::invalid,
                     .message = say("le contenu compressé dépasse {} octets",
                                    "the compressed content is larger than {} bytes", limit),
                     .field = "",
                     .hint = {}};
    }
    if (state != Z_STREAM_END) {
        return damaged();
    }
    return whole;
}

}  // namespace halte::formats
