// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace halte {

// A stable name of a stored thing: a ULID, an INSEE code, a FINESS number. Ids of different
// things do not mix. An Index is something else: dense, local to one computation.
template <typename Thing>
class Id {
public:
    Id() = default;
    explicit Id(std::string text) : text_(std::move(text)) {}
    const std::string& text() const { return text_; }
    bool is_empty() const { return text_.empty(); }
    friend auto operator<=>(const Id&, const Id&) = default;

private:
    std::string text_;
};

// Position of a thing in the one array it was numbered for.
template <typename Thing>
class Index {
public:
    constexpr Index() = default;
    explicit constexpr Index(std::uint32_t value) : value_(value) {}
    constexpr std::uint32_t value() const { return value_; }
    friend constexpr auto operator<=>(Index, Index) = default;

private:
    std::uint32_t value_ = 0;
};

}  // namespace halte

template <typename Thing>
struct std::hash<halte::Id<Thing>> {
    std::size_t operator()(const halte::Id<Thing>& id) const {
        return std::hash<std::string>{}(id.text());
    }
};
