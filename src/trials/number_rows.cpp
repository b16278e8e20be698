// SPDX-License-Identifier: EUPL-1.2
#include "trials/number_rows.hpp"

#include <charconv>
#include <limits>

#include "base/format.hpp"

namespace halte::trials {

namespace {

constexpr std::string_view blanks = " \t\r\f\v";

double number_of(std::string_view word) {
    if (word.starts_with('+')) {
        word.remove_prefix(1);
    }
    double number = 0.0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    return problem == std::errc() && end == word.data() + word.size()
               ? number
               : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

std::vector<double> numbers_of(std::string_view line) {
    std::vector<double> numbers;
    for (auto begin = line.find_first_not_of(blanks); begin != std::string_view::npos;) {
        const auto end = std::min(line.find_first_of(blanks, begin), line.size());
        numbers.push_back(number_of(line.substr(begin, end - begin)));
        begin = line.find_first_not_of(blanks, end);
    }
    return numbers;
}

Result<std::vector<NumberRow>> read_rows(const std::string& file, std::string_view bytes) {
    std::vector<NumberRow> rows;
    if (bytes.find('\0') == std::string_view::npos) {
        std::uint64_t line = 0;
        while (!bytes.empty()) {
            const auto end = std::min(bytes.find('\n'), bytes.size());
            ++line;
            const std::string_view text = bytes.substr(0, end);
            std::vector<double> numbers = numbers_of(text);
            if (!numbers.empty()) {
                rows.push_back({line, text, std::move(numbers)});
            }
            bytes.remove_prefix(std::min(end + 1, bytes.size()));
        }
    }
    if (rows.empty()) {
        return Error{ErrorCode::malformed,
                     say("ce fichier ne contient pas de nombres", "this file holds no numbers"),
                     file,
                     say("est-ce le bon fichier ?", "is it the right file?")};
    }
    return rows;
}

Error bad_row(const std::string& file, std::uint64_t line, const Sentence& wanted) {
    return {ErrorCode::malformed,
            say("cette ligne n'est pas au format attendu", "this line is not as the format wants"),
            text(file, ":", line), wanted};
}

}  // namespace halte::trials
