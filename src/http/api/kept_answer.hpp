// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "http/content.hpp"

namespace halte::http {

// An answer that does not change while the program runs: built at first use or at warm_up(),
// packed once, then served from memory.
class KeptAnswer {
public:
    KeptAnswer(std::string media_type, std::function<std::string()> make)
        : media_type_(std::move(media_type)), make_(std::move(make)) {}

    const Content& content() const {
        std::call_once(made_, [this] {
            content_ = std::make_unique<Content>(media_type_, make_());
        });
        return *content_;
    }
    void warm_up() const { content().in(Encoding::brotli); }
    Response answer(const Request& request) const {
        return serve(content(), request, {"private, no-cache", false});
    }

private:
    std::string media_type_;
    std::function<std::string()> make_;
    mutable std::once_flag made_;
    mutable std::unique_ptr<Content> content_;
};

}  // namespace halte::http
