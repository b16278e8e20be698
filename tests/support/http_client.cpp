// SPDX-License-Identifier: EUPL-1.2
#include "support/http_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include <gtest/gtest.h>

#include "base/format.hpp"
#include "http/headers.hpp"

namespace halte::support {

RawClient::RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // Only so that a broken server fails the test instead of hanging it.
    const timeval patience{30, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    EXPECT_EQ(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
}

RawClient::~RawClient() {
    ::close(socket_);
}

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::more() {
    std::array<char, 16 * 1024> input{};
    const auto size = ::recv(socket_, input.data(), input.size(), 0);
    if (size <= 0) {
        return false;
    }
    pending_.append(input.data(), static_cast<std::size_t>(size));
    return true;
}

std::string RawClient::receive_until(std::string_view mark) {
    while (pending_.find(mark) == std::string::npos) {
        if (!more()) {
            return std::exchange(pending_, {});
        }
    }
    const auto end = pending_.find(mark) + mark.size();
    std::string found = pending_.substr(0, end);
    pending_.erase(0, end);
    return found;
}

std::string RawClient::receive(bool without_body) {
    std::string answer = receive_until("\r\n\r\n");
    const int status = status_in(answer);
    if (without_body || status == 204 || status == 304) {
        return answer;
    }
    const auto length = std::strtoul(field_in(answer, "Content-Length").c_str(), nullptr, 10);
    while (pending_.size() < length) {
        if (!more()) {
            break;
        }
    }
    answer += pending_.substr(0, length);
    pending_.erase(0, length);
    return answer;
}

std::string RawClient::receive_all() {
    while (more()) {
    }
    return std::exchange(pending_, {});
}

bool RawClient::is_closed() {
    return pending_.empty() && !more();
}

int status_in(std::string_view answer) {
    return answer.starts_with("HTTP/1.1 ") ? std::atoi(std::string(answer.substr(9, 3)).c_str())
                                           : 0;
}

std::string field_in(std::string_view answer, std::string_view name) {
    for (const auto line : http::list_of(answer.substr(0, answer.find("\r\n\r\n")), '\n')) {
        const auto colon = line.find(':');
        if (colon != std::string_view::npos &&
            http::equal_without_case(line.substr(0, colon), name)) {
            auto value = line.substr(colon + 1);
            if (!value.empty() && value.back() == '\r') {
                value.remove_suffix(1);
            }
            return std::string(http::trim(value));
        }
    }
    return {};
}

std::string body_in(std::string_view answer) {
    const auto end = answer.find("\r\n\r\n");
    return end == std::string_view::npos ? std::string() : std::string(answer.substr(end + 4));
}

std::string ask(std::uint16_t port, std::string_view method, std::string_view target,
                std::string_view more_headers, std::string_view body) {
    RawClient client(port);
    std::string request = text(method, " ", target, " HTTP/1.1\r\nHost: localhost\r\n",
                               "Connection: close\r\n", more_headers);
    if (!body.empty()) {
        request += text("Content-Length: ", body.size(), "\r\n");
    }
    client.send(text(request, "\r\n", body));
    return client.receive(method == "HEAD");
}

}  // namespace halte::support
