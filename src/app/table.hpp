// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace halte::app {

enum class Align { left, right };

// A table for a terminal: columns as wide as their widest word, two spaces between them.
class TextTable {
public:
    struct Column {
        std::string title;
        Align align = Align::left;
    };
    explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}

    // One word per column.
    void add(std::vector<std::string> row);
    void print(std::ostream& out) const;

private:
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

// Columns that a text takes on a terminal: characters, not bytes.
std::size_t columns_of(std::string_view text);

}  // namespace halte::app
