// SPDX-License-Identifier: EUPL-1.2
#include "http/server.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include "base/failure.hpp"
#include "base/format.hpp"
#include "base/ulid.hpp"
#include "http/connection.hpp"

namespace halte::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

namespace {

asio::ip::address address_of(const std::string& host) {
    std::string literal = host == "localhost" ? "127.0.0.1" : host;
    if (literal.size() > 2 && literal.front() == '[' && literal.back() == ']') {
        literal = literal.substr(1, literal.size() - 2);
    }
    error_code error;
    const auto address = asio::ip::make_address(literal, error);
    if (error) {
        throw Failure({ErrorCode::invalid,
                       say("« {} » n’est pas une adresse de machine.",
                           "\"{}\" is not the address of a machine.", host),
                       "--listen",
                       say("Donnez une adresse chiffrée : --listen 127.0.0.1:8080",
                           "Give an address in figures: --listen 127.0.0.1:8080")});
    }
    return address;
}

Failure cannot_listen(const error_code& error, const std::string& host, std::uint16_t port) {
    if (error == asio::error::address_in_use) {
        return Failure(
            {ErrorCode::unavailable,
             say("Le port {} est déjà pris.", "The port {} is already taken.", port), "--listen",
             say("Un autre Halte tourne peut-être déjà. Essayez --listen {}:{}",
                 "Another Halte may be running already. Try --listen {}:{}", host, port + 1)});
    }
    if (error == asio::error::access_denied) {
        return Failure({ErrorCode::unavailable,
                        say("Le port {} est réservé à l’administrateur de la machine.",
                            "The port {} is kept for the administrator of the machine.", port),
                        "--listen", say("Essayez --listen {}:8080", "Try --listen {}:8080", host)});
    }
    return Failure({ErrorCode::unavailable,
                    say("Impossible d’écouter sur {}:{} ({}).", "Cannot listen on {}:{} ({}).",
                        host, port, error.message()),
                    "--listen",
                    say("Essayez --listen 127.0.0.1:8080", "Try --listen 127.0.0.1:8080")});
}

}  // namespace

struct Server::Inside {
    ServerOptions options;
    Service service;
    const Clock& clock;
    Log& log;
    asio::io_context io{1};
    tcp::acceptor acceptor{io};
    asio::steady_timer patience_timer{io};
    asio::steady_timer retry_timer{io};
    asio::thread_pool quick;
    asio::thread_pool slow;
    Loop loop;
    std::map<Connection*, std::shared_ptr<Connection>> connections;
    std::atomic<std::size_t> open_count{0};
    Random random{std::random_device{}()};
    UlidMaker ids{clock, random};
    std::optional<asio::executor_work_guard<asio::io_context::executor_type>> work;
    std::thread thread;
    std::uint16_t port = 0;
    bool is_loopback = true;
    std::promise<void> all_closed;
    std::shared_future<void> when_all_closed = all_closed.get_future().share();
    bool is_told_closed = false;
    std::mutex joining;
    bool is_running = false;

    Inside(ServerOptions given, Service answers, const Clock& time, Log& journal)
        : options(std::move(given)), service(std::move(answers)), clock(time), log(journal),
          quick(static_cast<std::size_t>(options.quick_threads)),
          slow(static_cast<std::size_t>(options.slow_threads)) {
        loop.limits = &options.limits;
        loop.service = &service;
        loop.clock = &clock;
        loop.log = &log;
        loop.next_id = [this] { return ids.next(); };
        loop.work = [this](Pace pace, std::function<void()> task) {
            asio::post(pace == Pace::slow ? slow : quick, std::move(task));
        };
        loop.later = [this](std::function<void()> task) { asio::post(io, std::move(task)); };
    }

    void listen() {
        const auto address = address_of(options.host);
        const tcp::endpoint endpoint(address, options.port);
        error_code error;
        acceptor.open(endpoint.protocol(), error);
        if (!error) {
            acceptor.set_option(asio::socket_base::reuse_address(true), error);
        }
        if (!error) {
            acceptor.bind(endpoint, error);
        }
        if (!error) {
            acceptor.listen(asio::socket_base::max_listen_connections, error);
        }
        if (error) {
            error_code ignored;
            acceptor.close(ignored);
            throw cannot_listen(error, options.host, options.port);
        }
        port = acceptor.local_endpoint().port();
        is_loopback = address.is_loopback();
        if (!is_loopback) {
            log.warning("other machines can reach this server; put a proxy with TLS before it",
                        {{"listen", options.host}});
        }
    }

    void accept() {
        acceptor.async_accept([this](const error_code& error, tcp::socket socket) {
            if (error == asio::error::operation_aborted || loop.is_stopping) {
                return;
            }
            if (error) {  // out of descriptors: let some go first
                retry_timer.expires_after(Milliseconds{100});
                retry_timer.async_wait([this](const error_code& stopped) {
                    if (!stopped) {
                        accept();
                    }
                });
                return;
            }
            welcome(std::move(socket));
            accept();
        });
    }

    void welcome(tcp::socket socket) {
        error_code error;
        const auto peer = socket.remote_endpoint(error);
        // Some more may be told politely; beyond that, closing is all there is.
        constexpr std::size_t spare = 50;
        if (error || connections.size() >= options.limits.connections + spare) {
            return;
        }
        const bool is_v6 = peer.protocol() == tcp::v6();
        auto connection = open_connection(&io, socket.release(), is_v6,
                                          peer.address().to_string(), loop,
                                          [this](Connection* gone) { forget(gone); });
        connections.emplace(connection.get(), connection);
        open_count = connections.size();
        if (connections.size() > options.limits.connections) {
            connection->turn_away();
        } else {
            connection->start();
        }
    }

    void forget(Connection* gone) {
        connections.erase(gone);
        open_count = connections.size();
        tell_when_empty();
    }

    void tell_when_empty() {
        if (loop.is_stopping && connections.empty() && !is_told_closed) {
            is_told_closed = true;
            patience_timer.cancel();
            all_closed.set_value();
        }
    }

    template <typename Action>
    void for_each_connection(Action action) {
        const auto copy = connections;  // closing one takes it out of the map
        for (const auto& [key, connection] : copy) {
            action(*connection);
        }
    }

    void begin_stop(Milliseconds patience) {
        loop.is_stopping = true;
        error_code ignored;
        acceptor.close(ignored);
        retry_timer.cancel();
        for_each_connection([](Connection& connection) { connection.drain(); });
        patience_timer.expires_after(patience);
        patience_timer.async_wait([this](const error_code& error) {
            if (!error) {
                for_each_connection([](Connection& connection) { connection.close_now(); });
            }
        });
        tell_when_empty();
    }

    void stop(Milliseconds patience) {
        {
            const std::lock_guard lock(joining);
            if (!is_running) {
                return;
            }
        }
        asio::post(io, [this, patience] { begin_stop(patience); });
        when_all_closed.wait();
        const std::lock_guard lock(joining);
        if (!is_running) {
            return;
        }
        is_running = false;
        // What is being answered for nobody ends first: it may use what the caller owns.
        quick.join();
        slow.join();
        work.reset();
        io.stop();
        thread.join();
    }
};

Server::Server(ServerOptions options, Service service, const Clock& clock, Log& log)
    : inside_(std::make_unique<Inside>(std::move(options), std::move(service), clock, log)) {}

Server::~Server() {
    stop(Milliseconds{0});
}

void Server::start() {
    inside_->listen();
    inside_->work.emplace(inside_->io.get_executor());
    inside_->accept();
    inside_->is_running = true;
    inside_->thread = std::thread([inside = inside_.get()] { inside->io.run(); });
}

std::uint16_t Server::port() const {
    return inside_->port;
}

std::string Server::address() const {
    const std::string& host = inside_->options.host;
    const bool needs_brackets = host.find(':') != std::string::npos && host.front() != '[';
    return needs_brackets ? text("http://[", host, "]:", port())
                          : text("http://", host, ":", port());
}

bool Server::is_loopback() const {
    return inside_->is_loopback;
}

void Server::stop(Milliseconds patience) {
    inside_->stop(patience);
}

void Server::run_until_signal(Milliseconds patience, const std::function<void()>& ready) {
    asio::io_context signal_loop{1};
    asio::signal_set signals(signal_loop, SIGINT, SIGTERM);
    std::thread stopper;
    signals.async_wait([&](const error_code&, int) {
        inside_->log.info("stopping", {{"patience_ms", patience.count()}});
        stopper = std::thread([&] {
            stop(patience);
            signal_loop.stop();
        });
        signals.async_wait([&](const error_code& error, int) {
            if (!error) {
                asio::post(inside_->io, [this] { inside_->begin_stop(Milliseconds{0}); });
            }
        });
    });
    if (ready) {
        ready();
    }
    signal_loop.run();
    if (stopper.joinable()) {
        stopper.join();
    }
}

std::size_t Server::open_connections() const {
    return inside_->open_count;
}

}  // namespace halte::http
