// SPDX-License-Identifier: EUPL-1.2
#include "http/content.hpp"

#include <gtest/gtest.h>

#include <brotli/decode.h>
#include <zlib.h>

namespace halte::http {

namespace {

std::string unpack_gzip(std::string_view packed) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

std::string unpack_brotli(std::string_view packed) {
    std::string out(1 << 20, '\0');
    std::size_t size = out.size();
    EXPECT_EQ(BrotliDecoderDecompress(packed.size(),
                                      reinterpret_cast<const std::uint8_t*>(packed.data()), &size,
                                      reinterpret_cast<std::uint8_t*>(out.data())),
              BROTLI_DECODER_RESULT_SUCCESS);
    out.resize(size);
    return out;
}

std::string long_text() {
    std::string words;
    for (int i = 0; i < 2000; ++i) {
        words += "le camion passe " + std::to_string(i) + " ";
    }
    return words;
}

Request asking(std::string_view name = "", std::string value = "") {
    Request request;
    if (!name.empty()) {
        request.headers.add(name, std::move(value));
    }
    return request;
}

}  // namespace

TEST(Compression, comes_back_the_same) {
    for (const auto effort : {Effort::fast, Effort::thorough}) {
        EXPECT_EQ(unpack_gzip(compress(long_text(), Encoding::gzip, effort)), long_text());
        EXPECT_EQ(unpack_brotli(compress(long_text(), Encoding::brotli, effort)), long_text());
    }
    EXPECT_EQ(unpack_brotli(compress("", Encoding::brotli, Effort::fast)), "");
    EXPECT_EQ(unpack_gzip(compress("", Encoding::gzip, Effort::fast)), "");
}

TEST(Compression, takes_the_best_that_the_client_takes) {
    EXPECT_EQ(choose_encoding("gzip, deflate, br"), Encoding::brotli);
    EXPECT_EQ(choose_encoding("gzip, deflate"), Encoding::gzip);
    EXPECT_EQ(choose_encoding("br;q=0.2, gzip;q=0.9"), Encoding::gzip);
    EXPECT_EQ(choose_encoding("br;q=0, gzip;q=0"), Encoding::identity);
    EXPECT_EQ(choose_encoding("*"), Encoding::brotli);
    EXPECT_EQ(choose_encoding("br;q=0, *;q=0.5"), Encoding::gzip);
    EXPECT_EQ(choose_encoding("br;q=nan"), Encoding::identity);
    EXPECT_EQ(choose_encoding(""), Encoding::identity);
}

TEST(Content, is_sent_whole_then_not_again) {
    const Content content("text/html; charset=utf-8", long_text());
    const Response first = serve(content, asking(), {});
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.body.view(), long_text());
    const Response again =
        serve(content, asking("If-None-Match", std::string(first.headers["ETag"])), {});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.body.length, 0u);
    EXPECT_EQ(again.headers["ETag"], first.headers["ETag"]);
    EXPECT_EQ(again.headers["Vary"], "Accept-Encoding");
    EXPECT_EQ(serve(content, asking("If-None-Match", "\"other\""), {}).status, 200);
}

TEST(Content, has_a_validator_of_its_own_in_each_encoding) {
    const Content content("application/json", long_text());
    const Response packed = serve(content, asking("Accept-Encoding", "br"), {});
    EXPECT_EQ(packed.headers["Content-Encoding"], "br");
    EXPECT_NE(packed.headers["ETag"], content.etag());
    EXPECT_EQ(unpack_brotli(packed.body.view()), long_text());
    const Response again =
        serve(content, asking("If-None-Match", std::string(packed.headers["ETag"])), {});
    EXPECT_EQ(again.status, 304);
}

TEST(Content, is_not_packed_when_that_does_not_pay) {
    EXPECT_EQ(Content("text/plain", std::string("short")).in(Encoding::brotli).first,
              Encoding::identity);
    EXPECT_EQ(Content("image/png", long_text()).in(Encoding::brotli).first, Encoding::identity);
}

TEST(Content, gives_one_range) {
    const Content content("application/octet-stream", std::string("0123456789"));
    const Serving ranges{"no-cache", true};
    const auto piece = [&](std::string range) {
        const Response answer = serve(content, asking("Range", std::move(range)), ranges);
        return std::to_string(answer.status) + " " + std::string(answer.body.view()) + " " +
               std::string(answer.headers["Content-Range"]);
    };
    EXPECT_EQ(piece("bytes=0-3"), "206 0123 bytes 0-3/10");
    EXPECT_EQ(piece("bytes=7-"), "206 789 bytes 7-9/10");
    EXPECT_EQ(piece("bytes=-2"), "206 89 bytes 8-9/10");
    EXPECT_EQ(piece("bytes=-20"), "206 0123456789 bytes 0-9/10");
    EXPECT_EQ(piece("bytes=5-500"), "206 56789 bytes 5-9/10");
    EXPECT_TRUE(piece("bytes=10-").starts_with("416 "));
    EXPECT_TRUE(piece("bytes=10-").ends_with("bytes */10"));
    EXPECT_TRUE(piece("bytes=-0").starts_with("416"));
    for (const char* ignored : {"bytes=3-1", "bytes=0-1,3-4", "lines=0-1", "bytes=", "bytes=-",
                                "bytes=a-b", "bytes=0-99999999999999999999999"}) {
        EXPECT_TRUE(piece(ignored).starts_with("200 0123456789")) << ignored;
    }
}

TEST(Content, gives_the_whole_when_the_range_was_for_another_version) {
    const Content content("application/octet-stream", std::string("0123456789"));
    Request request = asking("Range", "bytes=0-3");
    request.headers.add("If-Range", "\"older\"");
    EXPECT_EQ(serve(content, request, {"no-cache", true}).status, 200);
    request.headers.set("If-Range", content.etag());
    EXPECT_EQ(serve(content, request, {"no-cache", true}).status, 206);
}

TEST(Deliver, gives_fresh_answers_a_validator_and_packs_them) {
    const Response made = with_text(200, "application/json", long_text());
    const Response plain = deliver(made, asking());
    EXPECT_EQ(plain.status, 200);
    EXPECT_EQ(plain.headers["Cache-Control"], "no-cache");
    const Response packed = deliver(made, asking("Accept-Encoding", "gzip"));
    EXPECT_EQ(unpack_gzip(packed.body.view()), long_text());
    EXPECT_EQ(deliver(made, asking("If-None-Match", std::string(packed.headers["ETag"]))).status,
              304);
}

TEST(Deliver, leaves_writes_and_problems_alone) {
    Request post = asking("Accept-Encoding", "br");
    post.method = "POST";
    EXPECT_FALSE(deliver(with_text(200, "application/json", long_text()), post)
                     .headers.has("ETag"));
    EXPECT_FALSE(deliver(with_text(404, "text/plain", "no"), asking()).headers.has("ETag"));
}

}  // namespace halte::http
