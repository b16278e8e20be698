// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "model/account.hpp"
#include "model/plan.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"

namespace halte::model {

// The written form of the enumerators, in their order: the same words in documents, in the API,
// in tables and on the command line.
template <typename Enum>
std::span<const std::string_view> words_of();

template <>
std::span<const std::string_view> words_of<LeftOutCause>();
template <>
std::span<const std::string_view> words_of<Objective>();
template <>
std::span<const std::string_view> words_of<PlaceKind>();
template <>
std::span<const std::string_view> words_of<PlanState>();
template <>
std::span<const std::string_view> words_of<ProvisionKind>();
template <>
std::span<const std::string_view> words_of<Role>();
template <>
std::span<const std::string_view> words_of<UnitKind>();

// "e_tricycle" of UnitKind::e_tricycle.
template <typename Enum>
std::string_view word_of(Enum value) {
    return words_of<Enum>()[static_cast<std::size_t>(value)];
}

// UnitKind::e_tricycle of "e_tricycle"; nothing for another word.
template <typename Enum>
std::optional<Enum> find_word(std::string_view word) {
    const auto words = words_of<Enum>();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == word) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

}  // namespace halte::model
