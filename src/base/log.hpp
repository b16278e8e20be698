// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <iosfwd>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/clock.hpp"
#include "base/format.hpp"

namespace halte {

enum class LogLevel { debug, info, warning, error };

std::string_view to_string(LogLevel level);
// "debug", "info", "warning", "error"; nothing for another word.
std::optional<LogLevel> parse_log_level(std::string_view word);

// A named fact beside the message: {"duration_ms", 12}. Never a personal fact.
struct LogField {
    template <typename Value>
    LogField(std::string_view name, const Value& value) : key(name), shown(text(value)) {}
    std::string_view key;  // snake_case, unit last
    std::string shown;
};
using LogFields = std::initializer_list<LogField>;

// One line per event, for the operator: time in UTC, level, message, then key=value. Values with
// spaces, quotes or control characters are quoted and escaped, so that a line stays a line
// whatever a stranger sent. May be used from several threads. The sink and the clock outlive it.
class Log {
public:
    Log(LogLevel lowest, std::ostream& sink, const Clock& clock)
        : lowest_(lowest), sink_(sink), clock_(clock) {}

    void debug(std::string_view message, LogFields fields = {});
    void info(std::string_view message, LogFields fields = {});
    void warning(std::string_view message, LogFields fields = {});
    void error(std::string_view message, LogFields fields = {});

private:
    void write(LogLevel level, std::string_view message, LogFields fields);

    LogLevel lowest_;
    std::ostream& sink_;
    const Clock& clock_;
    std::mutex writing_;
};

// Says nothing; for tests and for callers who do not care.
Log& silent_log();

}  // namespace halte
