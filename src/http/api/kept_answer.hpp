// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "http/content.hpp"
#include "planner/desk.hpp"

namespace halte::http {

// An answer made of what a desk holds: built at first use or at warm_up(), packed once, then
// served from memory until the desk holds something else.
class KeptAnswer {
public:
    using Make = std::function<std::string(const planner::Holding&)>;
    // The desk outlives it.
    KeptAnswer(const planner::Desk& desk, std::string media_type, Make make)
        : desk_(desk), media_type_(std::move(media_type)), make_(std::move(make)) {}

    std::shared_ptr<const Content> content() const {
        const auto holding = desk_.holding();
        const std::lock_guard lock(mutex_);
        if (made_of_ != holding) {
            content_ = std::make_shared<const Content>(media_type_, make_(*holding));
            made_of_ = holding;
        }
        return content_;
    }
    void warm_up() const { content()->in(Encoding::brotli); }
    Response answer(const Request& request) const {
        return serve(*content(), request, {"private, no-cache", false});
    }

private:
    const planner::Desk& desk_;
    std::string media_type_;
    Make make_;
    mutable std::mutex mutex_;
    mutable std::shared_ptr<const planner::Holding> made_of_;
    mutable std::shared_ptr<const Content> content_;
};

}  // namespace halte::http
