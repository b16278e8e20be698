// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>

#include "app/exit_codes.hpp"
#include "app/typed_test.hpp"
#include "formats/gzip.hpp"

namespace halte::app {
namespace {

// Two problems small enough to be solved at once, with their best values.
class BenchTyped : public Typed {
protected:
    BenchTyped() {
        std::filesystem::create_directories(set_ + "/instances");
        write("instances/x1.txt",
              "4 10 2 1\n0 200\n"
              "  0 0 0 0 0 0 0 0 40\n"
              "  1 10 0 2 20 1 1 1 0 40\n"
              "  2 0 10 2 30 1 1 1 0 40\n");
        write("bks.csv", "instance,m,bks\nx1,1,30\nx1,2,50\nx1,3,50\nx1,4,50\np1,2,20\n");
    }
    void write(const std::string& name, const std::string& text) {
        std::ofstream(set_ + "/" + name) << text;
    }

    std::string set_ = folder_.path("set");
};

TEST_F(BenchTyped, solves_every_problem_and_writes_a_table_and_tours) {
    const std::string csv = folder_.path("scores.csv");
    const std::string tours = folder_.path("tours");
    ASSERT_EQ(type({"bench", "toptw", set_, "--seconds", "0.02", "--seeds", "2", "--threads", "2",
                    "--csv", csv, "--tours", tours, "--trace", tours, "--json"}),
              exit_done)
        << err_.str();
    EXPECT_EQ(out_.str(), "{\"attempts\":8,\"compared\":8,\"reached\":8,\"infeasible\":0,"
                          "\"mean_gap_percent\":-16.6667}\n");
    const std::string rows = file(csv);
    EXPECT_TRUE(rows.starts_with("instance,m,seed,seconds,value,bks,gap_percent,bound,feasible\n"
                                 "x1,1,1,")) << rows;
    EXPECT_NE(rows.find(",50,50,0.0000,50,yes\n"), std::string::npos) << rows;
    EXPECT_EQ(file(tours + "/x1-m2-s1.txt").substr(0, 25), "# x1, 2 teams, seed 1, 50");
    const std::string trace = file(tours + "/x1-m2-s1.csv");
    EXPECT_TRUE(trace.starts_with("seconds,value\n0.")) << trace;
    EXPECT_TRUE(trace.ends_with(",50\n")) << trace;
}

TEST_F(BenchTyped, plays_only_what_the_filter_finds) {
    ASSERT_EQ(type({"bench", "toptw", set_, "--seconds", "0.02", "--filter", "m[34]$", "--json"}),
              exit_done);
    EXPECT_NE(out_.str().find("\"attempts\":2,"), std::string::npos) << out_.str();
    EXPECT_NE(type({"bench", "toptw", set_, "--filter", "nobody"}), exit_done);
    EXPECT_NE(err_.str().find("no problem of that name"), std::string::npos) << err_.str();
}

TEST_F(BenchTyped, searches_on_two_threads_one_attempt_at_a_time) {
    ASSERT_EQ(type({"bench", "toptw", set_, "--seconds", "0.02", "--search-threads", "2",
                    "--json"}),
              exit_done)
        << err_.str();
    EXPECT_NE(out_.str().find("\"infeasible\":0,"), std::string::npos) << out_.str();
    EXPECT_NE(type({"bench", "toptw", set_, "--search-threads", "2", "--threads", "2"}), exit_done);
    EXPECT_NE(err_.str().find("one thread each"), std::string::npos) << err_.str();
}

TEST_F(BenchTyped, takes_the_teams_of_a_file_of_chao) {
    write("instances/x1.txt", "n 3\nm 2\ntmax 8\n0 0 0\n3 0 10\n0 3 10\n");
    std::filesystem::rename(set_ + "/instances/x1.txt", set_ + "/instances/p1.txt");
    ASSERT_EQ(type({"bench", "top", set_, "--seconds", "0.02", "--json"}), exit_done)
        << err_.str();
    EXPECT_NE(out_.str().find("\"attempts\":1,\"compared\":1,"), std::string::npos) << out_.str();
}

TEST_F(BenchTyped, finds_the_files_of_oplib_in_folders_inside) {
    std::filesystem::create_directories(set_ + "/instances/gen1");
    write("instances/gen1/t-gen1-50.oplib",
          "DIMENSION: 3\nCOST_LIMIT: 15\nEDGE_WEIGHT_TYPE: EUC_2D\nNODE_COORD_SECTION\n"
          "1 0 0\n2 3 4\n3 3 0\nNODE_SCORE_SECTION\n1 0\n2 7\n3 5\nDEPOT_SECTION\n1\n-1\nEOF\n");
    write("bks.csv", "instance,gen,ea4op_score\nt-gen1-50,gen1,12\n");
    ASSERT_EQ(type({"bench", "op", set_, "--seconds", "0.02", "--json"}), exit_done)
        << err_.str();
    EXPECT_NE(out_.str().find("\"compared\":1,\"reached\":1,"), std::string::npos) << out_.str();
}

TEST_F(BenchTyped, covers_with_the_radii_and_numbers_of_sites_of_the_table) {
    write("instances/B2.txt.gz",
          formats::gzip("2 2\nF 0 1 1 1\nF 1 9 9 1\nC 0 1 2 69\nC 1 9 8 31\n"));
    write("bks.csv", "instance,radius,p,optimal_cover\nB2,2.5,1,69\n");
    const std::string csv = folder_.path("scores.csv");
    ASSERT_EQ(type({"bench", "mclp", set_, "--seconds", "0.02", "--csv", csv, "--json"}),
              exit_done) << err_.str();
    EXPECT_NE(out_.str().find("\"compared\":1,\"reached\":1,"), std::string::npos) << out_.str();
    EXPECT_NE(file(csv).find("\nB2-R2.5-p1,1,1,"), std::string::npos) << file(csv);
    EXPECT_NE(file(csv).find(",69,69,0.0000,69,yes\n"), std::string::npos) << file(csv);
}

TEST_F(BenchTyped, names_what_it_cannot_read_before_it_begins) {
    write("instances/x2.txt", "this is a letter\n");
    EXPECT_NE(type({"bench", "toptw", set_}), exit_done);
    EXPECT_NE(err_.str().find("x2.txt:1"), std::string::npos) << err_.str();
    EXPECT_NE(type({"bench", "toptw", set_, "--filter", "(", "--seconds", "never"}), exit_done);
    EXPECT_NE(err_.str().find("--filter"), std::string::npos);
    EXPECT_NE(err_.str().find("--seconds"), std::string::npos) << "all mistakes at once";
    EXPECT_NE(type({"bench", "toptw", folder_.path("none")}), exit_done);
}

}  // namespace
}  // namespace halte::app
