// SPDX-License-Identifier: EUPL-1.2
#include "app/console.hpp"

#include <algorithm>
#include <ostream>

#include "app/exit_codes.hpp"
#include "app/json_reports.hpp"
#include "app/step_words.hpp"
#include "app/table.hpp"
#include "base/format.hpp"

namespace halte::app {
namespace {

constexpr Words problem_word{"halte : ", "halte: "};
constexpr Words hint_word{"        conseil : ", "       hint: "};

std::string fitted(std::string_view words, std::size_t columns) {
    std::string text(words);
    while (columns_of(text) > columns) {
        text.pop_back();
    }
    return text + std::string(columns - columns_of(text), ' ');
}

}  // namespace

int report(const Console& console, const Errors& errors) {
    if (console.is_json) {
        console.out << errors_json(errors, console.language) << "\n";
        return exit_code_of(errors);
    }
    for (const Error& error : errors) {
        console.err << console.say(problem_word);
        if (!error.field.empty()) {
            console.err << error.field
                        << (console.language == Language::french ? " : " : ": ");
        }
        console.err << console.say(error.message) << "\n";
        if (!error.hint.empty()) {
            console.err << console.say(hint_word) << console.say(error.hint) << "\n";
        }
    }
    return exit_code_of(errors);
}

int report(const Console& console, const Failure& failure) {
    return report(console, Errors{failure.error()});
}

int report_interrupted(const Console& console) {
    const Sentence interrupted =
        say("Arrêté. Rien n'a été changé.", "Stopped. Nothing was changed.");
    if (console.is_json) {
        console.out << errors_json({{ErrorCode::unavailable, interrupted, "", {}}},
                                   console.language)
                    << "\n";
    } else {
        console.err << console.say(interrupted) << "\n";
    }
    return exit_interrupted;
}

void ProgressBar::report(std::string_view step, double share) {
    if (console_.bar_columns < 30) {
        return;
    }
    const auto now = std::chrono::steady_clock::now();
    if (is_drawn_ && step == drawn_step_ && now - drawn_at_ < std::chrono::milliseconds(100)) {
        return;
    }
    drawn_at_ = now;
    drawn_step_ = step;
    is_drawn_ = true;
    const double known = std::clamp(share, 0.0, 1.0);
    const auto columns = static_cast<std::size_t>(std::min(console_.bar_columns, 80));
    const std::size_t bar = columns / 4;
    const auto done = static_cast<std::size_t>(known * static_cast<double>(bar));
    const std::string percent = std::to_string(static_cast<int>(known * 100.0));
    console_.err << "\r" << fitted(step_in(console_.language, step), columns - bar - 10) << " ["
                 << std::string(done, '#') << std::string(bar - done, '-') << "] "
                 << std::string(3 - percent.size(), ' ') << percent << " %" << std::flush;
}

void ProgressBar::wipe() {
    if (is_drawn_) {
        console_.err << "\r\033[K" << std::flush;
        is_drawn_ = false;
    }
}

}  // namespace halte::app
