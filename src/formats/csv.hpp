// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace halte::formats {

// A table of text as spreadsheets write it (RFC 4180), read whole: a heading, then rows of as many
// cells. Also read: comma, semicolon or tabulator, whichever the heading uses most; any end of
// line; a byte-order mark; Windows-1252 where the bytes are not UTF-8 (told in notes()). Blank
// lines are skipped. Cells are trimmed of spaces unless quoted.
class Csv {
public:
    static constexpr std::size_t largest_bytes = 200'000'000;

    // `file` names it in messages. Errors, at most 20 of them, each at "file:line:column" (counted
    // from 1, columns in bytes): malformed (empty, binary, a quote never closed or followed by
    // other characters), invalid (too large, twice the same heading, a row with more or fewer
    // cells than the heading).
    static Result<Csv> parse(std::string file, std::string_view bytes);

    const std::string& file() const { return file_; }
    const std::vector<std::string>& heading() const { return heading_; }
    std::size_t row_count() const { return lines_.size(); }
    char separator() const { return separator_; }
    // What was unusual and mended, in sentences.
    const std::vector<Sentence>& notes() const { return notes_; }

    std::optional<std::size_t> find(std::string_view column) const;
    // The places of these columns. Error: invalid, one for each that is missing, telling those
    // that were found.
    Result<std::vector<std::size_t>> bind(std::span<const std::string_view> columns) const;

    std::string_view cell(std::size_t row, std::size_t column) const;
    // Line on which the row begins, from 1.
    std::uint64_t line(std::size_t row) const { return lines_[row]; }
    // "communes.csv:12", and with a column "communes.csv:12: population_count".
    std::string where(std::size_t row) const;
    std::string where(std::size_t row, std::size_t column) const;

    // A number of a cell; nothing when it is blank. Takes a decimal comma where the separator is
    // not one, and spaces between thousands. Errors: invalid, with what was found.
    Result<std::optional<double>> number(std::size_t row, std::size_t column) const;

private:
    friend class CsvParser;

    std::string file_;
    char separator_ = ',';
    std::vector<std::string> heading_;
    std::vector<Sentence> notes_;
    std::string text_;                    // all cells, one behind the other
    std::vector<std::uint32_t> ends_;     // of each cell in text_, row by row
    std::vector<std::uint64_t> lines_;    // of each row
};

}  // namespace halte::formats
