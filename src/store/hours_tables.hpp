// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/hours.hpp"
#include "store/sqlite.hpp"
#include "store/trouble.hpp"

namespace halte::store {

// Tables of one shape that hang on another by `owner_rank`: weekly hours (provision_hours,
// place_hours, unit_hours) and lists of words (place_needs, unit_equipment, unit_skills).

class HoursWriter {
public:
    HoursWriter(Database& database, std::string_view table);
    void write(std::int64_t owner_rank, const model::WeeklyHours& hours);

private:
    Statement insert_;
};

class WordsWriter {
public:
    WordsWriter(Database& database, std::string_view table);
    void write(std::int64_t owner_rank, const std::vector<std::string>& words);

private:
    Statement insert_;
};

// Walks the whole table once, in the order of the ranks; `give` gets each row's owner.
template <typename Owners, typename Member>
void read_hours(Database& database, std::string_view table, Owners& owners, Member member) {
    Statement rows = database.prepare(
        "SELECT owner_rank, weekday, opens_min, closes_min FROM " + std::string(table) +
        " ORDER BY owner_rank, weekday, ordinal");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        const auto owner = static_cast<std::size_t>(row.integer());
        const auto weekday = static_cast<std::size_t>(row.integer());
        const TimeOfDay opens{row.integer()};
        const TimeOfDay closes{row.integer()};
        if (owner >= owners.size()) {
            throw StoreFailure(Trouble::damaged, database.path(),
                               say("des horaires de personne", "hours of nobody"));
        }
        (owners[owner].*member).days[weekday].push_back({opens, closes});
    }
}

template <typename Owners, typename Member>
void read_words(Database& database, std::string_view table, Owners& owners, Member member) {
    Statement rows = database.prepare("SELECT owner_rank, words FROM " + std::string(table) +
                                      " ORDER BY owner_rank, ordinal");
    rows.start();
    while (rows.next()) {
        Row row = rows.row();
        const auto owner = static_cast<std::size_t>(row.integer());
        if (owner >= owners.size()) {
            throw StoreFailure(Trouble::damaged, database.path(),
                               say("des mots de personne", "words of nobody"));
        }
        (owners[owner].*member).push_back(row.text());
    }
}

}  // namespace halte::store
