// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/calendar.hpp"
#include "base/units.hpp"
#include "base/zone.hpp"
#include "model/words.hpp"
#include "planner/json_node.hpp"

// Readers of one value each, (node, value), to be combined: members.need("stops", tour.stops,
// list_of(stop)). For the files that read documents; the caller's `using namespace` is local.
namespace halte::planner::fields {

// Far above what happens; low enough that sums of many never overflow.
inline constexpr std::int64_t longest_s = 1'000'000'000;
inline constexpr std::int64_t longest_min = 100'000;
inline constexpr std::int64_t largest_count = 1'000'000'000;

// Reads the members of one object, and knows in the end which ones nobody asked for.
class Members {
public:
    explicit Members(const JsonNode& node) : node_(node), is_object_(node.is_object()) {}

    template <typename Value, typename Read>
    void need(std::string_view name, Value& value, Read read) {
        names_.push_back(name);
        if (is_object_) {
            if (const auto member = node_.member(name)) {
                read(*member, value);
            }
        }
    }

    template <typename Value, typename Read>
    void may(std::string_view name, Value& value, Read read) {
        names_.push_back(name);
        if (is_object_) {
            if (const auto member = node_.optional_member(name)) {
                if constexpr (requires { value.emplace(); value.has_value(); }) {
                    read(*member, value.emplace());
                } else {
                    read(*member, value);
                }
            }
        }
    }

    void close() const {
        if (is_object_) {
            node_.allow_only(names_);
        }
    }

private:
    const JsonNode& node_;
    bool is_object_;
    std::vector<std::string_view> names_;
};

template <typename Read>
auto list_of(Read read) {
    return [read](const JsonNode& node, auto& values) {
        for (const JsonNode& element : node.elements()) {
            read(element, values.emplace_back());
        }
    };
}

inline void text(const JsonNode& node, std::string& value) { value = node.text().value_or(""); }
inline void truth(const JsonNode& node, bool& value) { value = node.truth(); }
inline void number(const JsonNode& node, double& value) { value = node.number(); }
inline void people(const JsonNode& node, People& value) { value = People{node.number()}; }
inline void metres(const JsonNode& node, Metres& value) { value = Metres{node.number()}; }
inline void seconds(const JsonNode& node, Seconds& value) {
    value = Seconds{node.whole(0, longest_s)};
}
inline void minutes(const JsonNode& node, Minutes& value) {
    value = Minutes{node.whole(0, longest_min)};
}
inline void natural(const JsonNode& node, std::uint64_t& value) { value = node.natural(); }

inline auto whole(std::int64_t low, std::int64_t high) {
    return [low, high](const JsonNode& node, int& value) {
        value = static_cast<int>(node.whole(low, high));
    };
}
inline const auto count = whole(0, largest_count);

inline constexpr auto id = [](const JsonNode& node, auto& value) {
    value = std::decay_t<decltype(value)>(node.text().value_or(""));
};

inline constexpr auto word = [](const JsonNode& node, auto& value) {
    using Enum = std::decay_t<decltype(value)>;
    const auto written = node.text();
    if (!written) {
        return;
    }
    if (const auto found = model::find_word<Enum>(*written)) {
        value = *found;
        return;
    }
    std::string allowed;
    for (const std::string_view known : model::words_of<Enum>()) {
        allowed += (allowed.empty() ? "" : ", ") + std::string(known);
    }
    node.refuse(say("{} n'est pas un des mots permis ici",
                    "{} is not one of the words allowed here", in_quotes(*written)),
                say("écrivez l'un de : {}", "write one of: {}", allowed));
};

template <typename Value>
void parsed(const JsonNode& node, Result<Value> (*parse)(std::string_view), Value& value) {
    if (const auto written = node.text()) {
        const Result<Value> result = parse(*written);
        if (result) {
            value = *result;
        } else {
            node.refuse(result.errors());
        }
    }
}
inline void day(const JsonNode& node, Day& value) { parsed(node, parse_day, value); }
inline void hour(const JsonNode& node, TimeOfDay& value) { parsed(node, parse_time_of_day, value); }
inline void moment(const JsonNode& node, Instant& value) { parsed(node, parse_instant, value); }

}  // namespace halte::planner::fields
