// SPDX-License-Identifier: EUPL-1.2
#include "base/log.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include "base/zone.hpp"

namespace halte {
namespace {

constexpr std::array<std::string_view, 4> words = {"debug", "info", "warning", "error"};

bool needs_quotes(std::string_view value) {
    return value.empty() || std::any_of(value.begin(), value.end(), [](char c) {
               const auto byte = static_cast<unsigned char>(c);
               return byte <= ' ' || byte == 0x7f || c == '"' || c == '\\' || c == '=';
           });
}

void append_escaped(std::string& out, char c) {
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else if (c == '\n') {
        out += "\\n";
    } else if (byte < ' ' || byte == 0x7f) {
        out += "\\x";
        out += hexadecimal[byte >> 4];
        out += hexadecimal[byte & 15U];
    } else {
        out += c;
    }
}

std::string quoted_if_needed(std::string_view value) {
    if (!needs_quotes(value)) {
        return std::string(value);
    }
    std::string out = "\"";
    for (const char c : value) {
        append_escaped(out, c);
    }
    return out + '"';
}

}  // namespace

std::string_view to_string(LogLevel level) {
    return words.at(static_cast<std::size_t>(level));
}

std::optional<LogLevel> parse_log_level(std::string_view word) {
    const auto* found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) {
        return std::nullopt;
    }
    return static_cast<LogLevel>(found - words.begin());
}

void Log::debug(std::string_view message, LogFields fields) {
    write(LogLevel::debug, message, fields);
}

void Log::info(std::string_view message, LogFields fields) {
    write(LogLevel::info, message, fields);
}

void Log::warning(std::string_view message, LogFields fields) {
    write(LogLevel::warning, message, fields);
}

void Log::error(std::string_view message, LogFields fields) {
    write(LogLevel::error, message, fields);
}

void Log::write(LogLevel level, std::string_view message, LogFields fields) {
    if (level < lowest_) {
        return;
    }
    std::string line =
        text(format_utc(clock_.now()), " ", to_string(level), " ", quoted_if_needed(message));
    for (const LogField& field : fields) {
        line += text(" ", field.key, "=", quoted_if_needed(field.shown));
    }
    line += '\n';
    const std::lock_guard<std::mutex> lock(writing_);
    sink_ << line << std::flush;
}

Log& silent_log() {
    static const SystemClock clock;
    static std::ostream nowhere(nullptr);
    static Log log(LogLevel::error, nowhere, clock);
    return log;
}

}  // namespace halte
