// SPDX-License-Identifier: EUPL-1.2
#include "model/hours.hpp"

#include <algorithm>

namespace halte::model {

namespace {

Error malformed(std::string_view words, std::string_view text) {
    return Error{.code = ErrorCode::malformed,
                 .message = say("« {} » est illisible dans les horaires « {} »",
                                "cannot read \"{}\" in the hours \"{}\"", words, text),
                 .field = "",
                 .hint = say("écrivez les horaires ainsi : 09:00-12:00 13:30-17:00",
                             "write hours as 09:00-12:00 13:30-17:00")};
}

// Spaces and slashes separate windows; spaces around a dash belong to the window.
std::vector<std::string> split_windows(std::string_view text) {
    std::string tight;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '-') {
            while (!tight.empty() && tight.back() == ' ') {
                tight.pop_back();
            }
            tight += '-';
            while (i + 1 < text.size() && text[i + 1] == ' ') {
                ++i;
            }
        } else {
            tight += text[i] == '/' || text[i] == ',' || text[i] == ';' ? ' ' : text[i];
        }
    }
    std::vector<std::string> words;
    std::string word;
    for (const char letter : tight + " ") {
        if (letter != ' ') {
            word += letter;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

Result<TimeWindow> parse_window(std::string_view word, std::string_view text) {
    const std::size_t dash = word.find('-');
    if (dash == std::string_view::npos) {
        return malformed(word, text);
    }
    const Result<TimeOfDay> opens = parse_time_of_day(word.substr(0, dash));
    const Result<TimeOfDay> closes = parse_time_of_day(word.substr(dash + 1));
    if (!opens || !closes) {
        return malformed(word, text);
    }
    if (*closes <= *opens) {
        return Error{
            .code = ErrorCode::invalid,
            .message = say("« {} » ferme avant d'ouvrir", "\"{}\" closes before it opens", word),
            .field = "",
            .hint = say("les deux heures sont-elles échangées ? au-delà de minuit, "
                        "écrivez deux plages",
                        "are the two hours swapped? past midnight, write two windows")};
    }
    return TimeWindow{*opens, *closes};
}

}  // namespace

bool WeeklyHours::is_empty() const {
    return std::all_of(days.begin(), days.end(), [](const auto& day) { return day.empty(); });
}

Minutes WeeklyHours::weekly_total() const {
    Minutes total{0};
    for (const auto& day : days) {
        for (const TimeWindow& window : day) {
            total += window.closes - window.opens;
        }
    }
    return total;
}

Result<std::vector<TimeWindow>> parse_windows(std::string_view text) {
    std::vector<TimeWindow> windows;
    Errors errors;
    for (const std::string& word : split_windows(text)) {
        Result<TimeWindow> window = parse_window(word, text);
        if (window) {
            windows.push_back(*window);
        } else {
            errors.insert(errors.end(), window.errors().begin(), window.errors().end());
        }
    }
    std::sort(windows.begin(), windows.end());
    for (std::size_t i = 1; i < windows.size(); ++i) {
        if (windows[i].opens < windows[i - 1].closes) {
            errors.push_back(
                Error{.code = ErrorCode::invalid,
                      .message = say("deux plages se chevauchent dans « {} »",
                                     "two windows overlap in \"{}\"", text),
                      .field = "",
                      .hint = say("réunissez-les en une seule", "merge them into one")});
        }
    }
    if (!errors.empty()) {
        return errors;
    }
    return windows;
}

std::string format_windows(const std::vector<TimeWindow>& windows) {
    std::string text;
    for (const TimeWindow& window : windows) {
        text += (text.empty() ? "" : " ") + format_time_of_day(window.opens) + "-" +
                format_time_of_day(window.closes);
    }
    return text;
}

}  // namespace halte::model
