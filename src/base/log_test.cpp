// SPDX-License-Identifier: EUPL-1.2
#include "base/log.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <thread>
#include <vector>

#include "base/zone.hpp"

namespace halte {
namespace {

const FixedClock& morning() {
    static const FixedClock clock(parse_instant("2026-11-23T08:30:00Z").value());
    return clock;
}

TEST(Log, writes_one_line_with_its_facts) {
    std::ostringstream sink;
    Log log(LogLevel::info, sink, morning());
    log.info("request", {{"path", "/api/plan"}, {"status", 200}, {"duration_ms", 1.5}});
    EXPECT_EQ(sink.str(),
              "2026-11-23T08:30:00Z info request path=/api/plan status=200 duration_ms=1.5\n");
}

TEST(Log, leaves_out_what_is_under_its_level) {
    std::ostringstream sink;
    Log log(LogLevel::warning, sink, morning());
    log.debug("a");
    log.info("b");
    log.warning("c");
    log.error("d");
    EXPECT_EQ(sink.str(), "2026-11-23T08:30:00Z warning c\n2026-11-23T08:30:00Z error d\n");
}

TEST(Log, keeps_a_line_a_line_whatever_a_stranger_sends) {
    std::ostringstream sink;
    Log log(LogLevel::info, sink, morning());
    log.info("two words", {{"path", "/x\n2026-11-23 error \"forged\"\x1b[2J\x7f"}, {"empty", ""}});
    EXPECT_EQ(sink.str(),
              "2026-11-23T08:30:00Z info \"two words\" "
              "path=\"/x\\n2026-11-23 error \\\"forged\\\"\\x1b[2J\\x7f\" empty=\"\"\n");
}

TEST(Log, never_mixes_the_lines_of_two_threads) {
    std::ostringstream sink;
    Log log(LogLevel::info, sink, morning());
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&log] {
            for (int i = 0; i < 250; ++i) {
                log.info("tick", {{"n", 1}});
            }
        });
    }
    threads.clear();
    std::istringstream lines(sink.str());
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        ASSERT_EQ(line, "2026-11-23T08:30:00Z info tick n=1");
    }
    EXPECT_EQ(count, 1000);
}

TEST(Log, knows_its_levels_by_name) {
    for (const char* word : {"debug", "info", "warning", "error"}) {
        EXPECT_EQ(to_string(parse_log_level(word).value()), word);
    }
    EXPECT_FALSE(parse_log_level("verbose"));
}

TEST(Log, may_be_silent) {
    silent_log().error("nobody hears this");
}

}  // namespace
}  // namespace halte
