// SPDX-License-Identifier: EUPL-1.2
#include "http/json_text.hpp"

#include <cmath>

#include "base/format.hpp"
#include "base/text.hpp"

namespace halte::http {

namespace {

void append_quoted(std::string& out, std::string_view words) {
    static constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : words) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

}  // namespace

void JsonText::comma() {
    if (needs_comma_) {
        out_ += ',';
    }
    needs_comma_ = true;
}

JsonText& JsonText::object() {
    comma();
    out_ += '{';
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::end_object() {
    out_ += '}';
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::array() {
    comma();
    out_ += '[';
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::end_array() {
    out_ += ']';
    needs_comma_ = true;
    return *this;
}

JsonText& JsonText::key(std::string_view name) {
    comma();
    append_quoted(out_, name);
    out_ += ':';
    needs_comma_ = false;
    return *this;
}

JsonText& JsonText::value(std::string_view words) {
    comma();
    // Bytes that are no text would make the whole answer unreadable.
    append_quoted(out_, is_utf8(words) ? words : std::string_view("\xEF\xBF\xBD"));
    return *this;
}

JsonText& JsonText::value(bool truth) {
    comma();
    out_ += truth ? "true" : "false";
    return *this;
}

JsonText& JsonText::count(std::int64_t number) {
    comma();
    out_ += text(number);
    return *this;
}

JsonText& JsonText::number(double number, int decimals) {
    if (!std::isfinite(number)) {
        return null();
    }
    comma();
    std::string digits = format_decimal(number, decimals);
    if (digits.find('.') != std::string::npos) {
        digits.erase(digits.find_last_not_of('0') + 1);
        if (digits.back() == '.') {
            digits.pop_back();
        }
    }
    out_ += digits == "-0" ? "0" : digits;
    return *this;
}

JsonText& JsonText::null() {
    comma();
    out_ += "null";
    return *this;
}

JsonText& JsonText::raw(std::string_view json) {
    comma();
    out_ += json;
    return *this;
}

JsonText& JsonText::number(std::string_view name, const std::optional<double>& value,
                           int decimals) {
    key(name);
    return value ? number(*value, decimals) : null();
}

}  // namespace halte::http
