// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "app/commands.hpp"
#include "base/clock.hpp"
#include "support/temporary_folder.hpp"

namespace halte::app {
namespace {

std::string script_for(const std::string& shell) {
    std::ostringstream out;
    std::ostringstream err;
    const FixedClock clock(Instant{});
    const std::vector<std::string> words = {"completion", shell};
    EXPECT_EQ(run(words, {.out = out, .err = err, .clock = clock}), 0) << err.str();
    return out.str();
}

std::string output_of(const std::string& command) {
    std::string words;
    FILE* pipe = ::popen(command.c_str(), "r");
    std::array<char, 4096> letters{};
    while (std::fgets(letters.data(), letters.size(), pipe) != nullptr) {
        words += letters.data();
    }
    ::pclose(pipe);
    return words;
}

// What bash would offer behind these words, the last of which is being typed.
std::string offered(const std::string& words) {
    const support::TemporaryFolder folder;
    std::ofstream(folder.path("halte.bash"))
        << script_for("bash") << "COMP_WORDS=(" << words
        << ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_halte\necho \"${COMPREPLY[@]}\"\n";
    return output_of("cd " + folder.path() + " && bash halte.bash 2>&1");
}

TEST(Completion, in_bash_offers_commands_options_and_words) {
    EXPECT_EQ(offered("halte s"), "see serve\n");
    EXPECT_EQ(offered("halte plan --o"), "--objective --out\n");
    EXPECT_EQ(offered("halte plan --objective ''"), "people even road all\n");
    EXPECT_EQ(offered("halte plan c"), "check compare\n");
    EXPECT_EQ(offered("halte plan check --d"), "--db\n");
    EXPECT_EQ(offered("halte completion z"), "zsh\n");
}

TEST(Completion, in_bash_offers_files_where_a_file_is_wanted) {
    EXPECT_EQ(offered("halte see --db hal"), "halte.bash\n");
    EXPECT_EQ(offered("halte plan --weeks ''"), "\n") << "nobody can guess a number";
}

TEST(Completion, in_zsh_and_fish_knows_every_option) {
    const std::string zsh = script_for("zsh");
    const std::string fish = script_for("fish");
    for (const CommandSpec& command : commands()) {
        for (const OptionSpec& option : command.options) {
            EXPECT_NE(zsh.find("'" + std::string(option.name)), std::string::npos) << option.name;
            EXPECT_NE(fish.find(" -l " + std::string(option.name.substr(2))), std::string::npos)
                << option.name;
        }
    }
}

}  // namespace
}  // namespace halte::app
