// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/language.hpp"
#include "http/headers.hpp"
#include "http/target.hpp"

namespace halte::http {

// A request as the routes see it: whole and decoded, with no socket behind it.
struct Request {
    std::string method = "GET";
    Target target;
    Headers headers;
    std::string body;
    std::string peer;                // address of the client: "127.0.0.1", "::1"
    std::string id;                  // names this request in the log and in problems
    std::vector<std::pair<std::string, std::string>> parameters;  // {code} of the route

    // Of the route's template; the route promises that it is there.
    const std::string& parameter(std::string_view name) const;
    bool is_read() const { return method == "GET" || method == "HEAD"; }
    // That of ?lang=, else the first of Accept-Language that is known, else French.
    Language language() const;
};

// Bytes that may be shared with a cache, or a piece of them.
struct Body {
    std::shared_ptr<const std::string> bytes;
    std::size_t first = 0;
    std::size_t length = 0;

    Body() = default;
    Body(std::string text);  // NOLINT: implicit
    explicit Body(std::shared_ptr<const std::string> whole);
    std::string_view view() const;
};

// Where a stream of server-sent events is written. May be called from any thread; after the
// client has gone, nothing happens.
class EventSink {
public:
    virtual ~EventSink() = default;
    // `data` in one piece; line breaks are written as several data lines (HTML, 9.2.6). When the
    // client reads too slowly the oldest unsent events are dropped, never the last one.
    virtual void send(std::string_view event, std::string_view data) = 0;
    // After what was sent.
    virtual void close() = 0;
};

// Subscribes the sink to something; the handle ends the subscription when it dies.
using Subscribe = std::function<std::shared_ptr<void>(std::shared_ptr<EventSink>)>;

struct Response {
    int status = 200;
    Headers headers;
    Body body;
    Subscribe events;  // when set: a text/event-stream without end, and no body
};

Response with_text(int status, std::string media_type, std::string body);
// 303: look there with GET.
Response see_other(std::string location);
Response no_content();

std::string_view reason_phrase(int status);

}  // namespace halte::http
