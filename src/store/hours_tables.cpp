// SPDX-License-Identifier: EUPL-1.2
#include "store/hours_tables.hpp"

namespace halte::store {

HoursWriter::HoursWriter(Database& database, std::string_view table)
    : insert_(database.prepare("INSERT INTO " + std::string(table) +
                               " (owner_rank, weekday, ordinal, opens_min, closes_min)"
                               " VALUES (?, ?, ?, ?, ?)")) {}

void HoursWriter::write(std::int64_t owner_rank, const model::WeeklyHours& hours) {
    for (std::size_t weekday = 0; weekday < hours.days.size(); ++weekday) {
        for (std::size_t i = 0; i < hours.days[weekday].size(); ++i) {
            const model::TimeWindow& window = hours.days[weekday][i];
            insert_.run(owner_rank, weekday, i, window.opens.count(), window.closes.count());
        }
    }
}

WordsWriter::WordsWriter(Database& database, std::string_view table)
    : insert_(database.prepare("INSERT INTO " + std::string(table) +
                               " (owner_rank, ordinal, words) VALUES (?, ?, ?)")) {}

void WordsWriter::write(std::int64_t owner_rank, const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        insert_.run(owner_rank, i, words[i]);
    }
}

}  // namespace halte::store
