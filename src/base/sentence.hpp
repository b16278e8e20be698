// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/format.hpp"
#include "base/language.hpp"

namespace halte {

// What is told to a person, in every language of the house. Made by say(), so that no language
// can be forgotten; the edge that knows the reader picks one.
struct Sentence {
    std::string fr;
    std::string en;

    const std::string& in(Language language) const {
        return language == Language::french ? fr : en;
    }
    bool empty() const { return fr.empty() && en.empty(); }
    friend bool operator==(const Sentence&, const Sentence&) = default;
};

namespace detail {

constexpr std::size_t gaps_in(std::string_view pattern) {
    std::size_t gaps = 0;
    for (std::size_t at = pattern.find("{}"); at != std::string_view::npos;
         at = pattern.find("{}", at + 2)) {
        ++gaps;
    }
    return gaps;
}

std::string fill(std::string_view pattern, std::span<const std::string> parts);

template <typename Part>
std::string part_in(Language language, const Part& part) {
    if constexpr (std::same_as<Part, Sentence>) {
        return part.in(language);
    } else {
        return text(part);
    }
}

template <typename... Parts>
std::string fill_in([[maybe_unused]] Language language, std::string_view pattern,
                    const Parts&... parts) {
    const std::array<std::string, sizeof...(Parts)> written{part_in(language, parts)...};
    return fill(pattern, written);
}

}  // namespace detail

// A literal with exactly that many "{}"; anything else does not compile.
template <std::size_t gaps = 0>
struct Wording {
    consteval Wording(const char* literal) : words(literal) {  // NOLINT: implicit
        if (detail::gaps_in(words) != gaps) {
            throw "one {} for each part, in every language";
        }
    }
    std::string_view words;
};

// say("le port {} est pris", "the port {} is taken", 8080). The parts come in the same order in
// both; a part that is a Sentence keeps to its language. Numbers as in text().
template <typename... Parts>
Sentence say(Wording<sizeof...(Parts)> fr, Wording<sizeof...(Parts)> en, const Parts&... parts) {
    return {detail::fill_in(Language::french, fr.words, parts...),
            detail::fill_in(Language::english, en.words, parts...)};
}

// The words of somebody whom nobody translates: a system, a library, the writer of a file.
inline Sentence verbatim(const std::string& words) {
    return {words, words};
}

}  // namespace halte
