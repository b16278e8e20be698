// SPDX-License-Identifier: EUPL-1.2
#include "http/wire.hpp"

#include "base/format.hpp"

namespace halte::http {

namespace {

std::string start_of(const Response& response, Instant now) {
    std::string head = text("HTTP/1.1 ", response.status, " ", reason_phrase(response.status),
                            "\r\nDate: ", http_date(now), "\r\n");
    for (const auto& [name, value] : response.headers.fields()) {
        head += text(name, ": ", value, "\r\n");
    }
    return head;
}

bool has_no_body(int status) {
    return status == 204 || status == 304 || status < 200;
}

}  // namespace

std::string head_of(const Response& response, bool keeps_alive, Instant now) {
    std::string head = start_of(response, now);
    if (!has_no_body(response.status)) {
        head += text("Content-Length: ", response.body.length, "\r\n");
    }
    head += keeps_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

std::string head_of_stream(const Response& response, Instant now) {
    return text(start_of(response, now),
                "Content-Type: text/event-stream; charset=utf-8\r\nCache-Control: no-store\r\n"
                "X-Accel-Buffering: no\r\nConnection: close\r\n\r\n");
}

std::string event_text(std::string_view event, std::string_view data) {
    std::string out = event.empty() ? std::string() : text("event: ", event, "\n");
    for (;;) {
        const auto end = data.find_first_of("\r\n");
        out += text("data: ", data.substr(0, end), "\n");
        if (end == std::string_view::npos) {
            break;
        }
        const bool is_pair = data.substr(end).starts_with("\r\n");
        data.remove_prefix(end + (is_pair ? 2 : 1));
    }
    return out + "\n";
}

void EventQueue::push(std::string text) {
    if (waiting_.size() >= capacity_) {
        waiting_.pop_front();
    }
    waiting_.push_back(std::move(text));
}

std::string EventQueue::pop() {
    std::string first = std::move(waiting_.front());
    waiting_.pop_front();
    return first;
}

}  // namespace halte::http
