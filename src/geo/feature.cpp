// SPDX-License-Identifier: EUPL-1.2
#include "geo/feature.hpp"

namespace halte::geo {

std::string_view Tags::operator[](std::string_view key) const {
    for (const auto& [name, value] : pairs_) {
        if (name == key) {
            return value;
        }
    }
    return {};
}

bool Tags::has(std::string_view key) const {
    for (const auto& pair : pairs_) {
        if (pair.first == key) {
            return true;
        }
    }
    return false;
}

void Tags::set(std::string key, std::string value) {
    for (auto& pair : pairs_) {
        if (pair.first == key) {
            pair.second = std::move(value);
            return;
        }
    }
    pairs_.emplace_back(std::move(key), std::move(value));
}

}  // namespace halte::geo
