// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "app/commands.hpp"
#include "app/exit_codes.hpp"
#include "formats/geojson.hpp"
#include "support/temporary_folder.hpp"

// The network commands as somebody types them, on a real village.
namespace halte::app {
namespace {

class NetworkTyped : public testing::Test {
protected:
    int type(std::vector<std::string> words, Language language = Language::english) {
        out_.str("");
        err_.str("");
        const FixedClock clock(Instant{});
        words.insert(words.begin(), "network");
        return run(words, {.out = out_, .err = err_, .clock = clock, .language = language});
    }
    std::string path(const std::string& name) const { return folder_.path(name); }
    void build(const std::string& profile) {
        ASSERT_EQ(type({"build", HALTE_SOURCE_DIR "/tests/data/pont-de-veyle.osm.pbf",
                        "--profile", profile, "--out", path("v.net")}),
                  exit_done)
            << err_.str();
    }
    void write(const std::string& name, const std::string& words) {
        std::ofstream(path(name)) << words;
    }
    std::string read(const std::string& name) const {
        std::ifstream file(path(name));
        return {std::istreambuf_iterator<char>(file), {}};
    }

    support::TemporaryFolder folder_;
    std::ostringstream out_;
    std::ostringstream err_;
};

const std::string hall = "4.8905,46.2636";  // Pont-de-Veyle
const std::string edge = "4.8960,46.2650";

TEST_F(NetworkTyped, builds_a_network_that_agrees_with_dijkstra) {
    build("car");
    EXPECT_NE(out_.str().find("car: "), std::string::npos) << out_.str();
    EXPECT_EQ(type({"check", path("v.net"), "--pairs", "3000", "--seed", "5"}), exit_done);
    EXPECT_NE(out_.str().find(", 0 differences"), std::string::npos) << out_.str();
}

TEST_F(NetworkTyped, writes_the_same_table_as_text_and_as_numbers) {
    build("van height_m=2.5");
    ASSERT_EQ(type({"table", path("v.net"), "--random", "5", "--seed", "2", "--out",
                    path("t.csv")}),
              exit_done);
    const std::string told = out_.str();
    const std::string csv = read("t.csv");
    EXPECT_EQ(csv.substr(0, csv.find('\n')), "from,to,time_s,distance_m");
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 26);
    EXPECT_NE(csv.find("\n0,0,0.000,0\n"), std::string::npos) << csv;
    ASSERT_EQ(type({"table", path("v.net"), "--random", "5", "--seed", "2", "--out",
                    path("t.npy"), "--threads", "2"}),
              exit_done);
    EXPECT_EQ(out_.str().substr(out_.str().find("checksum")), told.substr(told.find("checksum")));
    EXPECT_EQ(read("t.npy").size(), 128u + 100u);
}

TEST_F(NetworkTyped, tells_points_without_a_road_and_leaves_their_rows_empty) {
    build("foot");
    write("p.csv", "id,lon,lat\nmairie,4.8905,46.2636\nmer,0.0,45.0\n");
    ASSERT_EQ(type({"table", path("v.net"), "--points", path("p.csv"), "--out", path("t.csv")}),
              exit_done);
    EXPECT_NE(err_.str().find("mer: "), std::string::npos) << err_.str();
    EXPECT_NE(read("t.csv").find("mairie,mer,,\n"), std::string::npos);
    write("p.csv", "id,lon,lat\na,460,4\nb,x,46\n");
    EXPECT_EQ(type({"table", path("v.net"), "--points", path("p.csv")}), exit_wrong_input);
    EXPECT_NE(err_.str().find("p.csv:2"), std::string::npos) << err_.str();
    EXPECT_NE(err_.str().find("p.csv:3"), std::string::npos) << err_.str();
}

TEST_F(NetworkTyped, names_the_roads_of_a_way_in_both_languages) {
    build("car");
    ASSERT_EQ(type({"route", path("v.net"), "--from", hall, "--to", edge}), exit_done)
        << err_.str();
    EXPECT_NE(out_.str().find("In all "), std::string::npos) << out_.str();
    ASSERT_EQ(type({"route", path("v.net"), "--from", hall, "--to", edge}, Language::french),
              exit_done);
    EXPECT_NE(out_.str().find("En tout "), std::string::npos);
    EXPECT_EQ(type({"route", path("v.net"), "--from", "46.26,4.89,1", "--to", "there"}),
              exit_wrong_input);
    EXPECT_NE(err_.str().find("--from"), std::string::npos);
    EXPECT_NE(err_.str().find("--to"), std::string::npos);
}

TEST_F(NetworkTyped, draws_isochrones_as_valid_geojson) {
    build("foot");
    ASSERT_EQ(type({"isochrone", path("v.net"), "--at", hall, "--minutes", "3,6", "--out",
                    path("i.geojson")}),
              exit_done)
        << err_.str();
    const auto read_back = formats::read_geojson("i.geojson", read("i.geojson"));
    ASSERT_TRUE(read_back);
    ASSERT_EQ(read_back->features.size(), 2u);
    EXPECT_EQ(read_back->repairs, formats::GeoJsonRepairs{});
    EXPECT_EQ(type({"isochrone", path("v.net"), "--at", hall, "--minutes", "0,x"}),
              exit_wrong_input);
}

TEST_F(NetworkTyped, lists_the_cells_within_reach) {
    build("foot");
    write("c.csv", "id,lon,lat\nnear,4.8906,46.2637\nfar,4.9200,46.2900\n");
    write("p.csv", "lon,lat\n4.8905,46.2636\n");
    ASSERT_EQ(type({"catchment", path("v.net"), "--points", path("p.csv"), "--cells",
                    path("c.csv"), "--minutes", "5"}),
              exit_done)
        << err_.str();
    EXPECT_NE(out_.str().find("\n0,near,"), std::string::npos) << out_.str();
    EXPECT_EQ(out_.str().find("far"), std::string::npos);
}

TEST_F(NetworkTyped, agrees_with_its_own_table) {
    build("car");
    ASSERT_EQ(type({"table", path("v.net"), "--random", "20", "--out", path("t.csv")}), exit_done);
    ASSERT_EQ(type({"compare", path("v.net"), "--random", "20", "--with", path("t.csv")}),
              exit_done)
        << err_.str();
    EXPECT_NE(out_.str().find("(Spearman) 1.000"), std::string::npos) << out_.str();
    write("t.csv", "from,to,time_s\n0,99,5\n");
    EXPECT_EQ(type({"compare", path("v.net"), "--random", "20", "--with", path("t.csv")}),
              exit_wrong_input);
}

TEST_F(NetworkTyped, refuses_what_is_no_network_and_what_is_no_profile) {
    write("v.net", "hello");
    EXPECT_EQ(type({"check", path("v.net")}), exit_wrong_input);
    EXPECT_NE(err_.str().find("build it again"), std::string::npos) << err_.str();
    EXPECT_NE(type({"check", path("none.net")}), exit_done);
    EXPECT_EQ(type({"build", HALTE_SOURCE_DIR "/tests/data/pont-de-veyle.osm.pbf", "--profile",
                    "camel", "--factors", "overall=9", "--out", path("v.net")}),
              exit_wrong_input);
    EXPECT_NE(err_.str().find("camel"), std::string::npos);
    EXPECT_NE(err_.str().find("overall"), std::string::npos);
    EXPECT_EQ(read("v.net"), "hello");
}

}  // namespace
}  // namespace halte::app
