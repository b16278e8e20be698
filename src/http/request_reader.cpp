// SPDX-License-Identifier: EUPL-1.2
#include "http/request_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "base/assert.hpp"

namespace halte::http {

namespace beast = boost::beast::http;

namespace {

using Parser = beast::request_parser<beast::string_body>;

std::string_view view(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

bool is_known_method(beast::verb verb) {
    constexpr std::array known = {beast::verb::get,     beast::verb::head, beast::verb::post,
                                  beast::verb::put,     beast::verb::delete_,
                                  beast::verb::options, beast::verb::patch, beast::verb::trace};
    return std::find(known.begin(), known.end(), verb) != known.end();
}

int status_of_parse(const boost::system::error_code& error, bool has_request_line) {
    if (error == beast::error::body_limit) {
        return 413;
    }
    if (error == beast::error::header_limit) {
        return has_request_line ? 431 : 414;
    }
    return error == beast::error::bad_version ? 505 : 400;
}

}  // namespace

struct RequestReader::Inside {
    ReadLimits limits;
    std::string pending;
    std::optional<Parser> parser;
    State state = State::idle;
    Request request;
    std::size_t header_bytes = 0;  // taken by the parser so far
    int status = 0;
    std::string reason;
    bool has_offered_continue = false;
    bool keeps_alive = false;
    bool is_modern = false;

    explicit Inside(const ReadLimits& given) : limits(given) { restart(); }

    void restart() {
        parser.emplace();
        parser->header_limit(static_cast<std::uint32_t>(limits.header_bytes));
        parser->body_limit(limits.body_bytes);
        state = State::idle;
        header_bytes = 0;
        has_offered_continue = false;
    }

    void break_off(int code, std::string why) {
        state = State::broken;
        status = code;
        reason = std::move(why);
        pending.clear();
    }

    // What Beast lets through and we do not.
    void check_header() {
        const auto& head = parser->get();
        const auto lengths = head.count(beast::field::content_length);
        const auto codings = head.count(beast::field::transfer_encoding);
        const auto hosts = head.count(beast::field::host);
        if (head.target().size() > limits.target_bytes) {
            break_off(414, "target too long");
        } else if (!is_known_method(head.method())) {
            break_off(501, "unknown method");
        } else if (lengths + codings > 1 || (codings == 1 && head.version() == 10)) {
            break_off(400, "ambiguous length");
        } else if (codings == 1 && !parser->chunked()) {
            break_off(501, "transfer coding");
        } else if (hosts > 1 || (head.version() == 11 && hosts == 0)) {
            break_off(400, "exactly one Host is needed");
        } else if (parser->content_length() && *parser->content_length() > limits.body_bytes) {
            break_off(413, "announced body too large");
        }
    }

    // Taken when the header ends: fields that come after the body (trailers) are not believed.
    void keep_header() {
        const auto& head = parser->get();
        auto target = parse_target(view(head.target()));
        if (!target) {
            break_off(400, target.errors().front().message.en);
            return;
        }
        request = Request();
        request.target = std::move(*target);
        request.method = std::string(view(head.method_string()));
        for (const auto& field : head) {
            request.headers.add(view(field.name_string()), std::string(view(field.value())));
        }
    }

    bool has_request_line() const {
        return !parser->get().target().empty() || pending.find('\n') != std::string::npos;
    }

    // Refused as soon as seen, not when the header ends: lines end with CR LF and are not folded
    // (RFC 9112, 2.2 and 5.2); readers that disagree on it let one request hide in another.
    bool has_doubtful_line() const {
        const bool is_ended = header_bytes > 0 && pending.starts_with("\r\n");
        const auto end = is_ended ? 0 : std::min(pending.find("\r\n\r\n"), pending.size());
        for (auto at = pending.find('\n'); at < end; at = pending.find('\n', at + 1)) {
            const char next = at + 1 < pending.size() ? pending[at + 1] : 'x';
            if (at == 0 || pending[at - 1] != '\r' || next == ' ' || next == '\t') {
                return true;
            }
        }
        return false;
    }

    // A body in chunks ends with five bytes or more, "0 CR LF CR LF". Beast 1.74 asserts that it
    // sees them together once it has seen the zero, so it is given nothing less.
    std::size_t least_bytes() const {
        return state == State::in_body && parser->chunked() ? 5 : 1;
    }

    void parse() {
        if (pending.empty() || state == State::complete || state == State::broken) {
            return;
        }
        state = state == State::idle ? State::in_header : state;
        if (state == State::in_header && has_doubtful_line()) {
            break_off(400, "line ending or folding");
            return;
        }
        boost::system::error_code error;
        std::size_t used = 0;
        while (used + least_bytes() <= pending.size() && state != State::broken &&
               !parser->is_done()) {
            const auto body_before = parser->get().body().size();
            const auto taken = parser->put(
                boost::asio::const_buffer(pending.data() + used, pending.size() - used), error);
            used += taken;
            if (state == State::in_header) {
                header_bytes += taken;
            }
            if (error) {
                break;
            }
            // What is not body is a chunk header or the trailers.
            const auto body_taken = parser->get().body().size() - body_before;
            if (state == State::in_body && taken - body_taken > limits.header_bytes) {
                break_off(400, "chunk header too long");
                break;
            }
            step();
        }
        if (state == State::broken) {
            return;
        }
        pending.erase(0, used);
        if (error && error != beast::error::need_more) {
            break_off(status_of_parse(error, has_request_line()), error.message());
        } else if (state == State::in_header && header_bytes + pending.size() >
                                                    limits.header_bytes) {
            break_off(has_request_line() ? 431 : 414, "header too long");
        } else if (state == State::in_body && !parser->is_done() &&
                   pending.size() > limits.header_bytes) {
            break_off(400, "chunk header too long");
        }
        if (state != State::broken && parser->is_done()) {
            state = State::complete;
        }
    }

    void step() {
        if (state == State::in_header && parser->is_header_done()) {
            state = State::in_body;
            // Beast counts request line and fields apart when they come in one piece.
            if (header_bytes > limits.header_bytes) {
                break_off(431, "header too long");
            } else {
                check_header();
            }
            if (state != State::broken) {
                keep_header();
            }
        }
    }
};

RequestReader::RequestReader(const ReadLimits& limits)
    : inside_(std::make_unique<Inside>(limits)) {}
RequestReader::~RequestReader() = default;
RequestReader::RequestReader(RequestReader&&) noexcept = default;
RequestReader& RequestReader::operator=(RequestReader&&) noexcept = default;

RequestReader::State RequestReader::feed(std::string_view bytes) {
    if (inside_->state != State::broken) {
        inside_->pending += bytes;
        inside_->parse();
    }
    return inside_->state;
}

RequestReader::State RequestReader::state() const {
    return inside_->state;
}

bool RequestReader::wants_continue() {
    if (inside_->state != State::in_body || inside_->has_offered_continue) {
        return false;
    }
    inside_->has_offered_continue = true;
    return equal_without_case(inside_->request.headers["Expect"], "100-continue");
}

int RequestReader::status() const {
    return inside_->status;
}

std::string_view RequestReader::reason() const {
    return inside_->reason;
}

Request RequestReader::take() {
    HALTE_CHECK(inside_->state == State::complete);
    auto message = inside_->parser->release();
    inside_->keeps_alive = message.keep_alive();
    inside_->is_modern = message.version() == 11;
    Request request = std::move(inside_->request);
    request.body = std::move(message.body());
    inside_->restart();
    inside_->parse();
    return request;
}

bool RequestReader::keeps_alive() const {
    return inside_->keeps_alive;
}

bool RequestReader::is_modern() const {
    return inside_->is_modern;
}

}  // namespace halte::http
