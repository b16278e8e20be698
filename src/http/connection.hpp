// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "http/message.hpp"
#include "http/server.hpp"

namespace halte::http {

// What the connections of one server share; private to server.cpp and connection.cpp. All of it
// belongs to the loop thread, but for the two functions that hand work to other threads.
struct Loop {
    const ServerLimits* limits = nullptr;
    const Service* service = nullptr;
    const Clock* clock = nullptr;
    Log* log = nullptr;
    bool is_stopping = false;
    std::size_t streams = 0;
    std::size_t unanswered = 0;
    std::function<std::string()> next_id;
    // Runs a task on the threads of that pace.
    std::function<void(Pace, std::function<void()>)> work;
    // Runs a task on the loop thread, later; may be called from any thread.
    std::function<void(std::function<void()>)> later;
};

// One client. Lives as long as something is under way with it.
class Connection {
public:
    virtual ~Connection() = default;
    virtual void start() = 0;
    // Says 503 and closes: there are too many.
    virtual void turn_away() = 0;
    // Closes when idle; otherwise after the answer under way; streams say bye.
    virtual void drain() = 0;
    virtual void close_now() = 0;
};

// Takes over an accepted socket (a native descriptor) on the given event loop. `loop_context` is
// the boost::asio::io_context of the server, kept untyped so that no header shows a library.
std::shared_ptr<Connection> open_connection(void* loop_context, int descriptor, bool is_v6,
                                            std::string peer, Loop& loop,
                                            std::function<void(Connection*)> when_closed);

}  // namespace halte::http
