// SPDX-License-Identifier: EUPL-1.2
#include "http/connection.hpp"

#include <array>
#include <exception>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include "base/failure.hpp"
#include "http/error_status.hpp"
#include "http/wire.hpp"

namespace halte::http {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr std::size_t piece_bytes = 64 * 1024;
constexpr std::size_t event_capacity = 64;
// After a refusal the client may still be sending: what is read and thrown away before closing,
// so that it sees our answer and not a reset.
constexpr std::size_t linger_bytes = 16 * 1024 * 1024;
constexpr Milliseconds linger_time{2'000};

class TcpConnection;

// Outlives the connection; a late event then goes nowhere.
class StreamSink final : public EventSink {
public:
    StreamSink(std::weak_ptr<TcpConnection> connection, Loop& loop)
        : connection_(std::move(connection)), later_(loop.later) {}
    void send(std::string_view event, std::string_view data) override;
    void close() override;

private:
    std::weak_ptr<TcpConnection> connection_;
    std::function<void(std::function<void()>)> later_;
};

class TcpConnection final : public Connection, public std::enable_shared_from_this<TcpConnection> {
public:
    TcpConnection(asio::ip::tcp::socket socket, std::string peer, Loop& loop,
                  std::function<void(Connection*)> when_closed)
        : socket_(std::move(socket)), timer_(socket_.get_executor()), peer_(std::move(peer)),
          loop_(loop), when_closed_(std::move(when_closed)), reader_(loop.limits->read) {}

    void start() override { next(); }
    void turn_away() override { refuse(503, "too many connections"); }
    void drain() override;
    void close_now() override;
    void enqueue(std::string text);
    void end_stream();

private:
    using State = RequestReader::State;

    void arm(Milliseconds time);
    void next();
    void read();
    void take_read(const error_code& error, std::size_t size);
    void dispatch();
    static Response answer_safely(Loop& loop, const Request& request);
    void respond(Response response);
    void refuse(int status, std::string_view why);
    void write_piece(std::size_t from);
    void finish_answer();
    void linger();
    void read_and_drop(std::size_t left);
    void open_stream();
    void watch_stream();
    void write_events();

    asio::ip::tcp::socket socket_;
    asio::steady_timer timer_;
    std::string peer_;
    Loop& loop_;
    std::function<void(Connection*)> when_closed_;
    RequestReader reader_;
    std::array<char, 16 * 1024> input_{};
    State armed_for_ = State::complete;
    std::uint64_t deadline_ = 0;  // number of the deadline in force
    bool is_late_ = false;
    bool is_head_ = false;
    bool is_answering_ = false;
    bool keeps_alive_ = false;
    bool is_closed_ = false;
    std::string head_;
    Response response_;
    bool is_stream_ = false;
    bool is_writing_events_ = false;
    bool is_ending_ = false;
    EventQueue events_{event_capacity};
    std::string event_;
    std::shared_ptr<void> subscription_;
};

void StreamSink::send(std::string_view event, std::string_view data) {
    later_([connection = connection_, text = event_text(event, data)]() mutable {
        if (const auto alive = connection.lock()) {
            alive->enqueue(std::move(text));
        }
    });
}

void StreamSink::close() {
    later_([connection = connection_] {
        if (const auto alive = connection.lock()) {
            alive->end_stream();
        }
    });
}

// A new deadline replaces the one before; when it passes, what is under way is cancelled.
void TcpConnection::arm(Milliseconds time) {
    is_late_ = false;
    const auto number = ++deadline_;
    timer_.expires_after(time);
    timer_.async_wait([self = shared_from_this(), number](const error_code& error) {
        if (!error && number == self->deadline_ && !self->is_closed_) {
            self->is_late_ = true;
            error_code ignored;
            self->socket_.cancel(ignored);
        }
    });
}

void TcpConnection::next() {
    switch (reader_.state()) {
        case State::complete: dispatch(); return;
        case State::broken: refuse(reader_.status(), reader_.reason()); return;
        case State::idle:
            if (loop_.is_stopping) {
                linger();
                return;
            }
            break;
        case State::in_header:
        case State::in_body: break;
    }
    // One deadline for each phase, however the bytes are dripped.
    if (armed_for_ != reader_.state()) {
        armed_for_ = reader_.state();
        arm(armed_for_ == State::idle        ? loop_.limits->idle_time
            : armed_for_ == State::in_header ? loop_.limits->header_time
                                             : loop_.limits->body_time);
    }
    if (reader_.wants_continue()) {
        static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        asio::async_write(socket_, asio::buffer(go_on),
                          [self = shared_from_this()](const error_code& error, std::size_t) {
                              error ? self->close_now() : self->read();
                          });
        return;
    }
    read();
}

void TcpConnection::read() {
    socket_.async_read_some(asio::buffer(input_),
                            [self = shared_from_this()](const error_code& error, std::size_t size) {
                                self->take_read(error, size);
                            });
}

void TcpConnection::take_read(const error_code& error, std::size_t size) {
    if (is_closed_) {
        return;
    }
    if (is_late_) {
        reader_.state() == State::idle ? close_now() : refuse(408, "too slow");
        return;
    }
    if (error) {
        close_now();
        return;
    }
    reader_.feed(std::string_view(input_.data(), size));
    next();
}

void TcpConnection::dispatch() {
    timer_.cancel();
    ++deadline_;
    Request request = reader_.take();
    armed_for_ = State::complete;
    request.peer = peer_;
    request.id = loop_.next_id();
    is_head_ = request.method == "HEAD";
    is_answering_ = true;
    keeps_alive_ = reader_.keeps_alive();
    if (loop_.unanswered >= loop_.limits->waiting) {
        Response busy = problem_of_status(
            503, say("Trop de demandes à la fois.", "Too many requests at once."), request);
        busy.headers.set("Retry-After", "5");
        respond(std::move(busy));
        return;
    }
    ++loop_.unanswered;
    const Pace pace = loop_.service->pace(request);
    loop_.work(pace, [self = shared_from_this(), &loop = loop_,
                      request = std::move(request)]() mutable {
        Response response = answer_safely(loop, request);
        loop.later([self = std::move(self), response = std::move(response)]() mutable {
            --self->loop_.unanswered;
            self->respond(std::move(response));
        });
    });
}

// The one catch of a request.
Response TcpConnection::answer_safely(Loop& loop, const Request& request) {
    try {
        return loop.service->answer(request);
    } catch (const Failure& failure) {
        loop.log->error("request failed", {{"request", request.id}, {"why", failure.what()}});
        return problem(failure.error(), request);
    } catch (const std::exception& error) {
        loop.log->error("request failed", {{"request", request.id}, {"why", error.what()}});
    } catch (...) {
        loop.log->error("request failed", {{"request", request.id}, {"why", "unknown"}});
    }
    return problem(Error{ErrorCode::internal, {}, "", {}}, request);
}

void TcpConnection::respond(Response response) {
    if (is_closed_) {
        return;
    }
    response_ = std::move(response);
    if (response_.events && !is_head_) {
        if (loop_.streams < loop_.limits->streams && !loop_.is_stopping) {
            open_stream();
            return;
        }
        response_ = problem_of_status(503,
                                      say("Trop de pages suivent déjà un calcul.",
                                          "Too many pages follow a planning run already."),
                                      Request{});
        response_.headers.set("Retry-After", "30");
    }
    keeps_alive_ = keeps_alive_ && !loop_.is_stopping;
    head_ = head_of(response_, keeps_alive_, loop_.clock->now());
    write_piece(0);
}

void TcpConnection::refuse(int status, std::string_view why) {
    loop_.log->debug("refused", {{"status", status}, {"why", why}});
    is_answering_ = true;
    is_head_ = false;
    keeps_alive_ = false;
    Request unread;
    unread.id = loop_.next_id();
    response_ = problem_of_status(status, {}, unread);
    if (status == 503) {
        response_.headers.set("Retry-After", "5");
    }
    head_ = head_of(response_, false, loop_.clock->now());
    write_piece(0);
}

// Piece by piece, each with its own deadline: a big file over a slow line is fine, a reader that
// has stopped is not.
void TcpConnection::write_piece(std::size_t from) {
    const std::string_view body = is_head_ ? std::string_view() : response_.body.view();
    const std::string_view piece = body.substr(from, piece_bytes);
    const std::size_t after = from + piece.size();
    const std::array<asio::const_buffer, 2> buffers = {
        asio::buffer(from == 0 ? std::string_view(head_) : std::string_view()),
        asio::buffer(piece)};
    arm(loop_.limits->write_time);
    asio::async_write(socket_, buffers,
                      [self = shared_from_this(), after, is_last = after >= body.size()](
                          const error_code& error, std::size_t) {
                          if (error || self->is_late_) {
                              self->close_now();
                          } else if (is_last) {
                              self->finish_answer();
                          } else {
                              self->write_piece(after);
                          }
                      });
}

void TcpConnection::finish_answer() {
    response_ = Response();
    is_answering_ = false;
    armed_for_ = State::complete;
    if (is_closed_) {
        return;
    }
    if (keeps_alive_) {
        next();
    } else if (reader_.state() == State::idle) {
        close_now();  // all was read, so the answer arrives before the end does
    } else {
        linger();
    }
}

void TcpConnection::linger() {
    error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    arm(linger_time);
    read_and_drop(linger_bytes);
}

void TcpConnection::read_and_drop(std::size_t left) {
    if (is_closed_) {
        return;
    }
    socket_.async_read_some(
        asio::buffer(input_),
        [self = shared_from_this(), left](const error_code& error, std::size_t size) {
            if (error || self->is_late_ || size >= left) {
                self->close_now();
            } else {
                self->read_and_drop(left - size);
            }
        });
}

void TcpConnection::open_stream() {
    is_stream_ = true;
    is_writing_events_ = true;
    ++loop_.streams;
    timer_.cancel();
    ++deadline_;
    event_ = head_of_stream(response_, loop_.clock->now());
    arm(loop_.limits->write_time);
    asio::async_write(socket_, asio::buffer(event_),
                      [self = shared_from_this()](const error_code& error, std::size_t) {
                          self->is_writing_events_ = false;
                          error ? self->close_now() : self->write_events();
                      });
    watch_stream();
    loop_.work(Pace::quick, [self = shared_from_this(), &loop = loop_,
                             subscribe = std::move(response_.events)]() mutable {
        auto sink = std::make_shared<StreamSink>(self, loop);
        std::shared_ptr<void> handle;
        try {
            handle = subscribe(sink);
        } catch (const std::exception& error) {
            loop.log->error("stream failed", {{"why", error.what()}});
            sink->close();
        }
        loop.later([self = std::move(self), handle = std::move(handle)]() mutable {
            if (!self->is_closed_) {
                self->subscription_ = std::move(handle);
            }
        });
    });
}

// A client that goes away is seen by reading; whatever it says is not listened to.
void TcpConnection::watch_stream() {
    socket_.async_read_some(asio::buffer(input_),
                            [self = shared_from_this()](const error_code& error, std::size_t) {
                                if (error == asio::error::operation_aborted || self->is_closed_) {
                                    if (!self->is_closed_) {
                                        self->watch_stream();
                                    }
                                } else if (error) {
                                    self->close_now();
                                } else {
                                    self->watch_stream();
                                }
                            });
}

void TcpConnection::enqueue(std::string text) {
    if (is_closed_ || is_ending_ || !is_stream_) {
        return;
    }
    events_.push(std::move(text));
    write_events();
}

void TcpConnection::write_events() {
    if (is_closed_ || is_writing_events_) {
        return;
    }
    if (events_.is_empty()) {
        if (is_ending_) {
            close_now();
            return;
        }
        const auto number = ++deadline_;
        timer_.expires_after(loop_.limits->heartbeat);
        timer_.async_wait([self = shared_from_this(), number](const error_code& error) {
            if (!error && number == self->deadline_) {
                self->enqueue(std::string(heartbeat_text));
            }
        });
        return;
    }
    is_writing_events_ = true;
    event_ = events_.pop();
    arm(loop_.limits->write_time);
    asio::async_write(socket_, asio::buffer(event_),
                      [self = shared_from_this()](const error_code& error, std::size_t) {
                          self->is_writing_events_ = false;
                          if (error || self->is_late_) {
                              self->close_now();
                          } else {
                              self->write_events();
                          }
                      });
}

void TcpConnection::end_stream() {
    is_ending_ = true;
    write_events();
}

void TcpConnection::drain() {
    if (is_stream_) {
        enqueue(event_text("bye", "{}"));
        end_stream();
    } else if (!is_answering_ && reader_.state() == State::idle) {
        close_now();
    }
}

void TcpConnection::close_now() {
    if (is_closed_) {
        return;
    }
    is_closed_ = true;
    const auto self = shared_from_this();
    timer_.cancel();
    error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    socket_.close(ignored);
    if (is_stream_) {
        --loop_.streams;
        // Ending a subscription may wait for a listener: not on this thread.
        loop_.work(Pace::quick, [handle = std::move(subscription_)]() mutable { handle.reset(); });
    }
    when_closed_(this);
}

}  // namespace

std::shared_ptr<Connection> open_connection(void* loop_context, int descriptor, bool is_v6,
                                            std::string peer, Loop& loop,
                                            std::function<void(Connection*)> when_closed) {
    asio::ip::tcp::socket socket(*static_cast<asio::io_context*>(loop_context),
                                 is_v6 ? asio::ip::tcp::v6() : asio::ip::tcp::v4(), descriptor);
    error_code ignored;
    socket.set_option(asio::ip::tcp::no_delay(true), ignored);
    return std::make_shared<TcpConnection>(std::move(socket), std::move(peer), loop,
                                           std::move(when_closed));
}

}  // namespace halte::http
