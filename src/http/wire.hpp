// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <deque>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "http/message.hpp"

namespace halte::http {

// Status line and fields of an answer as they go over the wire, with Date, Content-Length and
// Connection put in; nothing of the body.
std::string head_of(const Response& response, bool keeps_alive, Instant now);
// The head of a stream of events: no length, no storing, no buffering by a proxy.
std::string head_of_stream(const Response& response, Instant now);

// "event: news\ndata: ...\n\n"; a line break inside `data` starts a new data line. Without a name
// it is what browsers call a message.
std::string event_text(std::string_view event, std::string_view data);
inline constexpr std::string_view heartbeat_text = ": encore la\n\n";

// What a slow reader has not taken yet: at most `capacity` events, the oldest given up first.
class EventQueue {
public:
    explicit EventQueue(std::size_t capacity) : capacity_(capacity) {}
    void push(std::string text);
    bool is_empty() const { return waiting_.empty(); }
    std::string pop();

private:
    std::size_t capacity_;
    std::deque<std::string> waiting_;
};

}  // namespace halte::http
