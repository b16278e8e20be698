// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace halte::support {

// A client that sends exactly the bytes it is told to: no library would send what attackers do.
class RawClient {
public:
    // Connects to 127.0.0.1; the test fails when nobody listens.
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    // False when the other side has closed.
    bool send(std::string_view bytes);
    // One whole answer, by its Content-Length; empty when the connection closes before. A client
    // that asked with HEAD says so.
    std::string receive(bool without_body = false);
    // All that comes until the other side closes.
    std::string receive_all();
    // Until `mark` has come, or the end.
    std::string receive_until(std::string_view mark);
    // True when the other side closes without one more byte.
    bool is_closed();

private:
    bool more();
    int socket_ = -1;
    std::string pending_;
};

// "HTTP/1.1 404 ..." gives 404; 0 when it is no answer.
int status_in(std::string_view answer);
// The value of a field; empty when absent.
std::string field_in(std::string_view answer, std::string_view name);
std::string body_in(std::string_view answer);

// One request on a connection of its own.
std::string ask(std::uint16_t port, std::string_view method, std::string_view target,
                std::string_view more_headers = "", std::string_view body = "");

}  // namespace halte::support
