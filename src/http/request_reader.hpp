// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "http/message.hpp"

namespace halte::http {

struct ReadLimits {
    std::size_t header_bytes = 16 * 1024;   // request line and fields; beyond: 431
    std::size_t target_bytes = 4 * 1024;    // beyond: 414
    std::size_t body_bytes = 1024 * 1024;   // beyond: 413
};

// Turns the bytes of one connection into requests, one after the other (pipelining included).
// Knows no socket and no time. HTTP/1.0 and 1.1. Whatever two readers could understand
// differently (two lengths, folded fields, length and chunks together) is refused.
class RequestReader {
public:
    enum class State {
        idle,       // nothing of the next request has come
        in_header,
        in_body,
        complete,   // take() it
        broken,     // answer with status(), then close: the rest cannot be trusted
    };

    explicit RequestReader(const ReadLimits& limits);
    ~RequestReader();
    RequestReader(RequestReader&&) noexcept;
    RequestReader& operator=(RequestReader&&) noexcept;

    State feed(std::string_view bytes);
    State state() const;

    // Only when in_body: the client waits for "100 Continue" before it sends the body. True once.
    bool wants_continue();
    // Only when broken: 400, 413, 414, 431, 501 or 505, and why, for the log.
    int status() const;
    std::string_view reason() const;
    // Only when complete; the reader then goes on with what it already has of the next one.
    Request take();
    // Of the request taken last: whether the connection stays open after its answer.
    bool keeps_alive() const;
    // Of the request taken last: HTTP/1.1, which knows chunks and events.
    bool is_modern() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace halte::http
