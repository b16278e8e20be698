// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/command_table.hpp"
#include "base/calendar.hpp"
#include "base/result.hpp"

namespace halte::app {

// What was typed, sorted out. Reading a value that is wrong adds a problem, so that one try names
// every mistake; a command looks at problems() before it does anything.
class CommandLine {
public:
    // `words` are the arguments behind the name of the program.
    explicit CommandLine(std::span<const std::string> words);

    // Null when no command was named, or none that exists (that is a problem then).
    const CommandSpec* command() const { return command_; }
    bool has(std::string_view option) const { return values_.contains(option); }
    bool wants_help() const { return wants_help_; }
    const Errors& problems() const { return problems_; }

    // The first argument; empty when there is none.
    const std::string& argument() const;
    std::span<const std::string> arguments() const { return arguments_; }
    std::string value_of(std::string_view option, std::string_view otherwise = "") const;
    std::int64_t whole(std::string_view option, std::int64_t low, std::int64_t high,
                       std::int64_t otherwise);
    std::uint64_t natural(std::string_view option, std::uint64_t otherwise);
    double number(std::string_view option, double low, double high, double otherwise);
    std::optional<Day> day(std::string_view option);
    // "a,b" as its parts; empty ones are left out.
    std::vector<std::string> list(std::string_view option) const;
    void refuse(std::string_view option, Sentence message, Sentence hint = {});

private:
    std::span<const std::string> find_command_in(std::span<const std::string> words);
    void read_options(std::span<const std::string> words);
    std::size_t read_option(std::span<const std::string> words, std::size_t at);
    void read_argument(const std::string& word);
    void check_needed();
    void check_choice(std::string_view where, const std::string& value, std::string_view choices);

    const CommandSpec* command_ = nullptr;
    std::map<std::string_view, std::string> values_;  // by name in the table
    std::vector<std::string> arguments_;
    bool wants_help_ = false;
    Errors problems_;
};

}  // namespace halte::app
