// SPDX-License-Identifier: EUPL-1.2
#include "support/french_times.hpp"

#include <algorithm>
#include <array>
#include <regex>

#include "base/assert.hpp"

namespace halte::test {

namespace {

constexpr std::array<const char*, 7> weekdays = {"lundi",    "mardi",  "mercredi", "jeudi",
                                                 "vendredi", "samedi", "dimanche"};

constexpr std::array<const char*, 5> ranks_in_month = {"premier", "deuxième", "troisième",
                                                       "quatrième", "dernier"};

const std::string one_time = R"((\d{1,2}) h(?: (\d\d))?)";

TimeOfDay time_of(const std::smatch& match, std::size_t group) {
    return TimeOfDay(std::stoi(match[group]) * 60 +
                     (match[group + 1].matched ? std::stoi(match[group + 1]) : 0));
}

template <typename Take>
void each_match(const std::string& text, const std::regex& pattern, Take take) {
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at) {
        take(*at);
    }
}

std::vector<std::size_t> ranks_of(const std::string& text) {
    std::vector<std::size_t> ranks;
    for (std::size_t rank = 0; rank < weekdays.size(); ++rank) {
        if (text.find(weekdays[rank]) != std::string::npos) {
            ranks.push_back(rank);
        }
    }
    if (std::regex_search(text, std::regex("[a-z]-[a-z]")) && ranks.size() == 2) {
        for (std::size_t rank = ranks[0] + 1; rank < ranks[1]; ++rank) {
            ranks.push_back(rank);
        }
    }
    return ranks;
}

}  // namespace

std::vector<model::TimeWindow> french_windows(const std::string& text) {
    std::vector<model::TimeWindow> windows;
    each_match(text, std::regex(one_time + "-" + one_time), [&](const std::smatch& match) {
        windows.push_back({time_of(match, 1), time_of(match, 3)});
    });
    return windows;
}

model::WeeklyHours french_hours(const std::string& text) {
    model::WeeklyHours hours;
    each_match(text, std::regex("[^,]+"), [&](const std::smatch& group) {
        const std::vector<std::size_t> ranks = ranks_of(group.str());
        HALTE_CHECK(!ranks.empty());
        for (const std::size_t rank : ranks) {
            hours.days[rank] = french_windows(group.str());
        }
    });
    return hours;
}

TimeOfDay french_time(const std::string& text) {
    std::smatch match;
    HALTE_CHECK(std::regex_search(text, match, std::regex(one_time)));
    return time_of(match, 1);
}

std::vector<Day> french_days(const std::string& text) {
    std::vector<Day> days;
    each_match(text, std::regex(R"((\d{1,2})/(\d{1,2})/(\d{4}))"), [&](const std::smatch& match) {
        days.emplace_back(std::chrono::year(std::stoi(match[3])) /
                          std::chrono::month(static_cast<unsigned>(std::stoi(match[2]))) /
                          std::chrono::day(static_cast<unsigned>(std::stoi(match[1]))));
    });
    return days;
}

model::MonthlyWeekday french_day_of_month(const std::string& text) {
    const auto nth =
        std::find_if(ranks_in_month.begin(), ranks_in_month.end(),
                     [&](const char* word) { return text.find(word) != std::string::npos; });
    HALTE_CHECK(nth != ranks_in_month.end() && ranks_of(text).size() == 1);
    return {static_cast<Weekday>(ranks_of(text)[0]),
            static_cast<int>(nth - ranks_in_month.begin()) + 1};
}

std::string french(const model::MonthlyWeekday& monthly) {
    return std::string("le ") + ranks_in_month[static_cast<std::size_t>(monthly.nth - 1)] + " " +
           french(monthly.weekday) + " du mois";
}

std::string french(TimeOfDay time) {
    const auto minutes = time.count() % 60;
    std::string text = std::to_string(time.count() / 60) + " h";
    if (minutes != 0) {
        text += (minutes < 10 ? " 0" : " ") + std::to_string(minutes);
    }
    return text;
}

std::string french(Weekday weekday) {
    return weekdays[static_cast<std::size_t>(weekday)];
}

std::string french(Day day) {
    const std::chrono::year_month_day date(day);
    return std::to_string(static_cast<unsigned>(date.day())) + "/" +
           std::to_string(static_cast<unsigned>(date.month()));
}

}  // namespace halte::test
