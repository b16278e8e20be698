// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>

#include "app/commands.hpp"
#include "support/temporary_folder.hpp"

namespace halte::app {

inline const std::string hamlet = HALTE_SOURCE_DIR "/tests/data/hameau";

// The program as somebody types it, on the invented territory of tests/data/hameau.
class Typed : public testing::Test {
protected:
    int type(std::vector<std::string> words, Language language = Language::english) {
        out_.str("");
        err_.str("");
        return run(words, {.out = out_, .err = err_, .clock = clock_, .language = language});
    }
    void import_hamlet() { ASSERT_EQ(type({"import", hamlet, "--db", db_}), 0) << err_.str(); }
    // Quick and the same every time.
    std::vector<std::string> plan_words(std::vector<std::string> more = {}) const {
        std::vector<std::string> words = {"plan", "--db", db_, "--weeks", "2", "--seconds", "0.5"};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }
    static std::string file(const std::string& path) {
        std::ifstream in(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    bool is_told(std::string_view words) const {
        return (out_.str() + err_.str()).find(words) != std::string::npos;
    }

    support::TemporaryFolder folder_;
    std::string db_ = folder_.path("halte.db");
    FixedClock clock_{Instant{std::chrono::milliseconds{1'795'422'600'000}}};  // 2026-11-23
    std::ostringstream out_;
    std::ostringstream err_;
};

}  // namespace halte::app
