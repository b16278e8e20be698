// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace halte::trials {

// One line of a file of numbers.
struct NumberRow {
    std::uint64_t line = 0;  // from 1
    std::string_view text;   // the line as it stands in the bytes of the file
    std::vector<double> numbers;
};

// The words of a line as numbers, NaN for those that are none.
std::vector<double> numbers_of(std::string_view line);

// The lines of a file that hold something, split at blanks. Error: malformed, when there is none
// or the bytes are no text. The rows live no longer than the bytes.
Result<std::vector<NumberRow>> read_rows(const std::string& file, std::string_view bytes);

// Tells that a line of a file is not what its format wants.
Error bad_row(const std::string& file, std::uint64_t line, const Sentence& wanted);

}  // namespace halte::trials
