// SPDX-License-Identifier: EUPL-1.2
#include "app/step_words.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "app/commands.hpp"
#include "support/temporary_folder.hpp"

namespace halte::app {
namespace {

TEST(StepWords, are_known_by_either_name) {
    EXPECT_EQ(step_in(Language::english, "Fond de carte"), "Basemap");
    EXPECT_EQ(step_in(Language::french, "joining the roads"), "Assemblage des routes");
    EXPECT_EQ(step_in(Language::french, "something new"), "something new");
}

// What the bar showed while a whole territory was imported, in both languages.
TEST(StepWords, know_every_step_of_an_import) {
    const support::TemporaryFolder folder;
    const FixedClock clock(Instant{});
    for (const Language language : {Language::english, Language::french}) {
        std::ostringstream out;
        std::ostringstream err;
        const std::vector<std::string> words = {"import", HALTE_SOURCE_DIR "/tests/data/hameau",
                                                "--db", folder.path("halte.db")};
        ASSERT_EQ(run(words, {.out = out, .err = err, .clock = clock, .language = language,
                              .bar_columns = 80}), 0);
        std::istringstream shown(err.str());
        for (std::string line; std::getline(shown, line, '\r');) {
            const std::string step = line.substr(0, line.find("  "));
            if (!step.empty() && line.find('[') != std::string::npos && step[0] != '\033') {
                EXPECT_TRUE(is_known_step(step)) << step;
                EXPECT_EQ(step_in(language, step), step);
            }
        }
    }
}

}  // namespace
}  // namespace halte::app
