// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <iosfwd>
#include <string>

#include "app/language.hpp"
#include "base/clock.hpp"
#include "base/failure.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"

namespace halte::app {

// Where a command speaks: results to `out`, everything else to `err`.
struct Console {
    std::ostream& out;
    std::ostream& err;
    const Clock& clock;
    Language language = Language::english;
    bool is_json = false;      // results and problems as JSON on `out`
    int bar_columns = 0;       // width of the terminal behind `err`; 0 = none, so no bars

    std::string_view say(const Words& words) const { return words.in(language); }
    const std::string& say(const Sentence& sentence) const { return sentence.in(language); }
};

// Prints every problem, with its field and hint, in the language of the console; gives the exit
// code.
int report(const Console& console, const Errors& errors);
int report(const Console& console, const Failure& failure);
// Says that nothing was changed; exit code of an interruption.
int report_interrupted(const Console& console);

// A line at the bottom of a terminal that says what is done and how far it is:
// "Reading the roads    [#########-----------]  45 %". Redrawn at most ten times a second,
// wiped at the end. Draws nothing when there is no terminal.
class ProgressBar final : public Progress {
public:
    explicit ProgressBar(const Console& console) : console_(console) {}
    ~ProgressBar() override { wipe(); }
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void report(std::string_view step, double share) override;
    void wipe();

private:
    const Console& console_;
    std::chrono::steady_clock::time_point drawn_at_{};
    std::string drawn_step_;
    bool is_drawn_ = false;
};

}  // namespace halte::app
