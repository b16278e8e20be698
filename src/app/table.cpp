// SPDX-License-Identifier: EUPL-1.2
#include "app/table.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace halte::app {

std::size_t columns_of(std::string_view text) {
    // A continuation byte of UTF-8 takes no column.
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char letter) {
        return (static_cast<unsigned char>(letter) & 0xc0U) != 0x80U;
    }));
}

void TextTable::add(std::vector<std::string> row) {
    HALTE_CHECK(row.size() == columns_.size());
    rows_.push_back(std::move(row));
}

void TextTable::print(std::ostream& out) const {
    std::vector<std::vector<std::string>> lines(1);
    std::vector<std::size_t> widths(columns_.size(), 0);
    for (const Column& column : columns_) {
        lines[0].push_back(column.title);
    }
    lines.insert(lines.end(), rows_.begin(), rows_.end());
    for (const auto& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            widths[i] = std::max(widths[i], columns_of(line[i]));
        }
    }
    for (const auto& line : lines) {
        std::string shown;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string spaces(widths[i] - columns_of(line[i]), ' ');
            shown += i == 0 ? "" : "  ";
            shown += columns_[i].align == Align::right ? spaces + line[i] : line[i] + spaces;
        }
        shown.erase(shown.find_last_not_of(' ') + 1);
        out << shown << "\n";
    }
}

}  // namespace halte::app
