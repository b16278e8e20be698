// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace halte::http {

// Writes JSON straight into one string: a map of twenty thousand squares needs no tree. Commas
// are put where they belong; the caller closes what it opens.
class JsonText {
public:
    JsonText& object();
    JsonText& end_object();
    JsonText& array();
    JsonText& end_array();
    JsonText& key(std::string_view name);
    JsonText& value(std::string_view text);
    JsonText& value(bool truth);
    JsonText& count(std::int64_t number);
    // Rounded to `decimals`, without zeros at the end; null when not finite.
    JsonText& number(double number, int decimals);
    JsonText& null();
    // A document that is JSON already.
    JsonText& raw(std::string_view json);

    JsonText& member(std::string_view name, std::string_view text) { return key(name).value(text); }
    JsonText& member(std::string_view name, const std::string& text) {
        return key(name).value(std::string_view(text));
    }
    JsonText& member(std::string_view name, const char* text) {
        return key(name).value(std::string_view(text));
    }
    JsonText& member(std::string_view name, bool truth) { return key(name).value(truth); }
    JsonText& count(std::string_view name, std::int64_t number) { return key(name).count(number); }
    JsonText& number(std::string_view name, double value, int decimals) {
        return key(name).number(value, decimals);
    }
    // null when there is none.
    JsonText& number(std::string_view name, const std::optional<double>& value, int decimals);

    std::string take() { return std::move(out_); }

private:
    void comma();
    std::string out_;
    bool needs_comma_ = false;
};

}  // namespace halte::http
