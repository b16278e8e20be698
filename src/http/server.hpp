// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "http/message.hpp"
#include "http/request_reader.hpp"
#include "http/router.hpp"

namespace halte::http {

using Milliseconds = std::chrono::milliseconds;

struct ServerLimits {
    ReadLimits read;
    Milliseconds header_time{10'000};  // from the first byte of a request to the end of its header
    Milliseconds body_time{30'000};    // from there to the end of its body; beyond either: 408
    Milliseconds idle_time{75'000};    // an open connection that asks nothing; closed in silence
    Milliseconds write_time{30'000};   // for each 64 kB piece of an answer
    Milliseconds heartbeat{15'000};    // between two comments on a quiet stream
    std::size_t connections = 1000;    // beyond: 503, Retry-After
    std::size_t streams = 200;         // of server-sent events, among them
    std::size_t waiting = 200;         // requests taken and not yet answered; beyond: 503
};

struct ServerOptions {
    std::string host = "127.0.0.1";    // a literal address, or "localhost"
    std::uint16_t port = 8080;         // 0: any free one
    ServerLimits limits;
    int quick_threads = 2;
    int slow_threads = 2;
};

// What answers. Both are called from several threads at once; `answer` may throw, which is logged
// and answered as internal.
struct Service {
    std::function<Pace(const Request&)> pace;
    std::function<Response(const Request&)> answer;
};

// Speaks HTTP/1.1 on a socket. One thread moves bytes and never waits for an answer; a few
// threads answer. TLS and HTTP/2 are the work of a proxy in front of it.
class Server {
public:
    Server(ServerOptions options, Service service, const Clock& clock, Log& log);
    ~Server();  // stops at once

    // Binds, listens and returns. Failure (unavailable) when the port is taken, forbidden, or the
    // address is not of this machine, with what to type instead. Warns in the log when others than
    // this machine can reach it.
    void start();
    std::uint16_t port() const;
    std::string address() const;  // "http://127.0.0.1:8080"
    bool is_loopback() const;

    // Takes no more connections, lets open requests end for up to `patience`, says `bye` on every
    // stream, closes. Returns when all is closed. May be called from any thread, once or more.
    void stop(Milliseconds patience);
    // Waits for SIGINT or SIGTERM, then stops; a second signal stops at once. `ready` is called
    // once signals are heard: who announces the server there can be stopped at any moment.
    void run_until_signal(Milliseconds patience, const std::function<void()>& ready = {});

    // For tests and metrics.
    std::size_t open_connections() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace halte::http
