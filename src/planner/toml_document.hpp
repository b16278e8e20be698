// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace halte::planner {

// A TOML file being read. Values are asked by dotted path ("rates.age_15_24.low", "bases[0].id");
// what is absent is nullopt, what has another type is a problem that is kept. A key that nobody
// asked for is a problem too, so that a misspelt one is never silently ignored.
class TomlDocument {
public:
    // Error: malformed, with "file:line:column".
    static Result<TomlDocument> parse(std::string file, std::string_view text);
    TomlDocument(TomlDocument&&) noexcept;
    TomlDocument& operator=(TomlDocument&&) noexcept;
    ~TomlDocument();

    bool has(const std::string& path) const;
    // Elements of an array of tables; 0 when absent.
    std::size_t count(const std::string& path) const;
    // Keys of a table, in the order of the alphabet.
    std::vector<std::string> keys(const std::string& path) const;
    std::optional<double> number(const std::string& path);
    std::optional<std::string> words(const std::string& path);
    std::optional<bool> flag(const std::string& path);
    std::optional<std::vector<double>> numbers(const std::string& path);
    std::optional<std::vector<std::string>> list(const std::string& path);
    // A text alone is a list of one.
    std::optional<std::vector<std::string>> one_or_list(const std::string& path);
    // The same, absence being a problem; then 0 or "".
    double need_number(const std::string& path);
    std::string need_words(const std::string& path);

    // "need.toml:12: rates.age_15_24.low"; without a line when the key is absent.
    std::string where(const std::string& path) const;
    void report(const std::string& path, Sentence message, Sentence hint = {});
    // Reports every key that was not asked for.
    void report_unasked();
    Errors take_problems();

private:
    struct Inside;
    explicit TomlDocument(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

}  // namespace halte::planner
