// SPDX-License-Identifier: EUPL-1.2
#include "http/target.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "http/headers.hpp"

namespace halte::http {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

Error malformed_address(Sentence message) {
    return {ErrorCode::malformed, std::move(message), "",
            say("Vérifiez l’adresse.", "Check the address.")};
}

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-' || c == '.' || c == '_' || c == '~';
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
}

bool read_query(std::string_view query, Target& target) {
    for (const auto pair : list_of(query, '&')) {
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = decode_percent(pair.substr(0, equals), true);
        auto value = decode_percent(pair.substr(std::min(equals + 1, pair.size())), true);
        if (!name || !value) {
            return false;
        }
        target.query.emplace_back(std::move(*name), std::move(*value));
    }
    return true;
}

}  // namespace

std::string_view Target::value(std::string_view name) const {
    for (const auto& [key, found] : query) {
        if (key == name) {
            return found;
        }
    }
    return {};
}

std::optional<std::string> decode_percent(std::string_view text, bool is_form) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
            if (high < 0 || low < 0) {
                return std::nullopt;
            }
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += is_form && text[i] == '+' ? ' ' : text[i];
        }
    }
    if (!is_utf8(out)) {
        return std::nullopt;
    }
    return out;
}

std::string encode_percent(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (is_unreserved(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4];
            out += digits[byte & 15];
        }
    }
    return out;
}

Result<Target> parse_target(std::string_view target) {
    if (target.empty() || target.front() != '/') {
        return malformed_address(say("L’adresse demandée ne commence pas par une barre oblique.",
                                     "The address asked for does not begin with a slash."));
    }
    const auto question = std::min(target.find('?'), target.size());
    Target out;
    for (std::size_t begin = 1; question > 1;) {
        const auto end = std::min(target.find('/', begin), question);
        auto segment = decode_percent(target.substr(begin, end - begin), false);
        if (!segment || has_control(*segment) || *segment == "." || *segment == "..") {
            return malformed_address(say("L’adresse demandée est mal écrite.",
                                         "The address asked for is badly written."));
        }
        out.segments.push_back(std::move(*segment));
        if (end == question) {
            break;
        }
        begin = end + 1;
    }
    if (question < target.size() && !read_query(target.substr(question + 1), out)) {
        return malformed_address(say("La partie de l’adresse après « ? » est mal écrite.",
                                     "What follows \"?\" in the address is badly written."));
    }
    return out;
}

std::string_view find_cookie(std::string_view header, std::string_view name) {
    std::string_view found;
    bool is_found = false;
    for (const auto pair : list_of(header, ';')) {
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos || trim(pair.substr(0, equals)) != name) {
            continue;
        }
        if (is_found) {
            return {};
        }
        is_found = true;
        found = trim(pair.substr(equals + 1));
    }
    return found;
}

}  // namespace halte::http
