// SPDX-License-Identifier: EUPL-1.2
#include "support/drawn_map.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

#include "base/assert.hpp"

namespace halte::test {

namespace {

// A column for each letter: the second and later bytes of an accented letter take none.
using Row = std::vector<std::string>;

struct Word {
    std::size_t row;
    std::size_t begin;
    std::size_t end;
    std::string text;
};

std::vector<Row> rows_of(const std::string& drawing) {
    std::vector<Row> rows;
    std::istringstream lines(drawing);
    for (std::string line; std::getline(lines, line);) {
        Row row;
        for (const char letter : line) {
            if ((static_cast<unsigned char>(letter) & 0xC0U) == 0x80U) {
                row.back() += letter;
            } else {
                row.emplace_back(1, letter);
            }
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

bool is_digit(const std::string& letter) {
    return letter.size() == 1 && std::isdigit(static_cast<unsigned char>(letter[0])) != 0;
}

bool is_letter(const std::string& letter) {
    return letter.size() > 1 || std::isalpha(static_cast<unsigned char>(letter[0])) != 0;
}

template <typename Belongs>
std::vector<Word> words_of(const std::vector<Row>& rows, Belongs belongs) {
    std::vector<Word> words;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t at = 0; at < rows[row].size(); ++at) {
            if (!belongs(rows[row][at])) {
                continue;
            }
            Word word{row, at, at, {}};
            while (word.end < rows[row].size() && belongs(rows[row][word.end])) {
                word.text += rows[row][word.end++];
            }
            at = word.end;
            words.push_back(std::move(word));
        }
    }
    return words;
}

std::string letter_at(const std::vector<Row>& rows, std::size_t row, std::size_t column) {
    return row < rows.size() && column < rows[row].size() ? rows[row][column] : " ";
}

std::size_t village_at(const std::vector<Word>& villages, std::size_t row, std::size_t column) {
    const auto found = std::find_if(villages.begin(), villages.end(), [&](const Word& one) {
        return one.row == row && one.begin <= column && column < one.end;
    });
    HALTE_CHECK(found != villages.end());
    return static_cast<std::size_t>(found - villages.begin());
}

// Along a road from (row, column) by steps until something else than the road and its edge.
std::size_t village_along(const std::vector<Row>& rows, const std::vector<Word>& villages,
                          std::size_t row, std::size_t column, int down, int right) {
    const std::string road = down != 0 ? "|" : "-";
    std::string here = road;
    while (here == road || (down == 0 && here == " ")) {
        row += static_cast<std::size_t>(down);
        column += static_cast<std::size_t>(right);
        HALTE_CHECK(column < 1'000 && row < rows.size());
        here = letter_at(rows, row, column);
    }
    return village_at(villages, row, column);
}

void join(DrawnMap& map, std::size_t a, std::size_t b, std::uint32_t minutes) {
    map.minutes[a][b] = map.minutes[b][a] = std::min(map.minutes[a][b], minutes);
}

void add_road(DrawnMap& map, const std::vector<Row>& rows, const std::vector<Word>& villages,
              const Word& number) {
    const auto minutes = static_cast<std::uint32_t>(std::stoul(number.text));
    if (number.begin > 0 && letter_at(rows, number.row, number.begin - 1) == "-") {
        join(map, village_along(rows, villages, number.row, number.begin, 0, -1),
             village_along(rows, villages, number.row, number.end - 1, 0, 1), minutes);
        return;
    }
    std::size_t column = number.begin;
    while (column < number.end && letter_at(rows, number.row - 1, column) != "|") {
        ++column;
    }
    HALTE_CHECK(column < number.end);
    join(map, village_along(rows, villages, number.row, column, -1, 0),
         village_along(rows, villages, number.row, column, 1, 0), minutes);
}

}  // namespace

DrawnMap DrawnMap::read(const std::string& drawing) {
    const std::vector<Row> rows = rows_of(drawing);
    const std::vector<Word> villages = words_of(rows, is_letter);
    DrawnMap map;
    for (const Word& village : villages) {
        map.villages.push_back(village.text);
    }
    const std::size_t count = villages.size();
    map.minutes.assign(count, std::vector<std::uint32_t>(count, no_way));
    for (std::size_t i = 0; i < count; ++i) {
        map.minutes[i][i] = 0;
    }
    for (const Word& number : words_of(rows, is_digit)) {
        add_road(map, rows, villages, number);
    }
    for (std::size_t by = 0; by < count; ++by) {
        for (std::size_t from = 0; from < count; ++from) {
            for (std::size_t to = 0; to < count; ++to) {
                map.minutes[from][to] =
                    std::min(map.minutes[from][to], map.minutes[from][by] + map.minutes[by][to]);
            }
        }
    }
    return map;
}

std::size_t DrawnMap::rank_of(const std::string& village) const {
    const auto found = std::find(villages.begin(), villages.end(), village);
    HALTE_CHECK(found != villages.end());
    return static_cast<std::size_t>(found - villages.begin());
}

}  // namespace halte::test
