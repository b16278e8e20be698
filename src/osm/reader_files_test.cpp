// SPDX-License-Identifier: EUPL-1.2
// Several files of mixed formats: the same map, their errors, stopping at any moment.
#include <gtest/gtest.h>
#include <malloc.h>

#include <filesystem>
#include <fstream>
#include <osmium/io/any_input.hpp>
#include <osmium/io/any_output.hpp>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "osm/reader.hpp"
#include "support/osm_text.hpp"
#include "support/temporary_folder.hpp"

namespace halte::osm {
namespace {

using support::osm_extract;
using support::OsmText;
using Paths = std::vector<std::filesystem::path>;

constexpr Wanted all{.turn_restrictions = true, .buildings = true, .places = true};

// Writes the text in the format that the name of the file says.
void write(const std::string& xml, const std::string& path) {
    osmium::io::Reader reader(osmium::io::File(xml.data(), xml.size(), "osm"));
    osmium::io::Writer writer(path, reader.header());
    while (osmium::memory::Buffer buffer = reader.read()) {
        writer(std::move(buffer));
    }
    writer.close();
}

std::string content(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return std::move(bytes).str();
}

void put(const std::string& bytes, const std::string& path) {
    std::ofstream(path, std::ios::binary) << bytes;
}

// A street of `count` nodes from the id `first` on, in ways of five segments.
std::string street(std::int64_t first, std::int64_t count) {
    std::vector<OsmText> objects;
    for (std::int64_t i = 0; i < count; ++i) {
        objects.push_back(OsmText::node(first + i, static_cast<int>(i * 7'919 % 977),
                                        static_cast<int>(i * 7'907 % 991)));
    }
    for (std::int64_t i = 0; i + 5 < count; i += 5) {
        objects.push_back(OsmText::way(
            first + i,
            {first + i, first + i + 1, first + i + 2, first + i + 3, first + i + 4, first + i + 5},
            {{"highway", "residential"}, {"name", text("Rue ", i)}}));
    }
    return osm_extract(objects);
}

class ReadOsmFiles : public ::testing::Test {
protected:
    std::string in(const std::string& name) const { return folder_.path(name); }

    static Result<ReadReport> read(const Paths& paths, std::vector<geo::Feature>& features,
                                   Progress& progress = silent_progress(),
                                   CancelToken cancel = {}) {
        return read_osm(
            paths, all, [&](geo::Feature&& feature) { features.push_back(std::move(feature)); },
            progress, std::move(cancel));
    }

    static void expect_error(const Paths& paths, ErrorCode code, const std::string& words) {
        std::vector<geo::Feature> features;
        const auto result = read(paths, features);
        ASSERT_FALSE(result) << words;
        ASSERT_EQ(result.errors().size(), 1u);
        EXPECT_EQ(result.errors()[0].code, code);
        EXPECT_NE(result.errors()[0].message.find(words), std::string::npos)
            << result.errors()[0].message;
        EXPECT_FALSE(result.errors()[0].hint.empty());
    }

private:
    support::TemporaryFolder folder_;
};

TEST_F(ReadOsmFiles, formats_mix) {
    const Paths paths = {in("a.osm.pbf"), in("b.osm.bz2"), in("c.osm.gz"), in("d.osm")};
    for (std::size_t i = 0; i < paths.size(); ++i) {
        write(street(10 * static_cast<std::int64_t>(i), 16), paths[i].string());
    }
    write(street(0, 46), in("whole.osm"));
    std::vector<geo::Feature> whole;
    ASSERT_TRUE(read({in("whole.osm")}, whole));
    std::vector<geo::Feature> merged;
    const auto report = read(paths, merged);
    ASSERT_TRUE(report) << report.errors()[0].message;
    EXPECT_EQ(report->roads, 9u);
    ASSERT_EQ(merged.size(), whole.size());
    for (std::size_t i = 0; i < whole.size(); ++i) {
        EXPECT_EQ(merged[i].nodes, whole[i].nodes);
    }
}

TEST_F(ReadOsmFiles, a_wrong_file_is_named_wherever_it_stands_in_the_list) {
    write(street(1, 50), in("good.osm.pbf"));
    put("", in("empty.osm.pbf"));
    put("<!DOCTYPE html>", in("page.osm.pbf"));
    put(street(1, 6), in("text.osm.pbf"));
    std::filesystem::create_directory(in("folder.osm.pbf"));
    const std::vector<std::tuple<std::string, ErrorCode, std::string>> wrong = {
        {"empty.osm.pbf", ErrorCode::malformed, "empty.osm.pbf: the file is empty"},
        {"page.osm.pbf", ErrorCode::invalid, "page.osm.pbf: this is a web page"},
        {"text.osm.pbf", ErrorCode::invalid, "text.osm.pbf: the content is not that"},
        {"folder.osm.pbf", ErrorCode::invalid, "this is a folder"},
        {"none.osm.pbf", ErrorCode::not_found, "there is no such file"}};
    for (const auto& [name, code, words] : wrong) {
        expect_error({in(name), in("good.osm.pbf"), in("good.osm.pbf")}, code, words);
        expect_error({in("good.osm.pbf"), in(name), in("good.osm.pbf")}, code, words);
        expect_error({in("good.osm.pbf"), in("good.osm.pbf"), in(name)}, code, words);
    }
    std::vector<geo::Feature> features;
    const auto both = read({in("empty.osm.pbf"), in("good.osm.pbf"), in("none.osm.pbf")}, features);
    EXPECT_EQ(both.errors().size(), 2u);
    EXPECT_TRUE(features.empty());
    expect_error({}, ErrorCode::invalid, "no extract");
}

TEST_F(ReadOsmFiles, a_truncated_file_is_named_before_anything_is_handed_over) {
    const std::string good = in("good.osm.pbf");
    write(street(1, 100), good);
    for (const std::string ending : {"osm.pbf", "osm.bz2", "osm.gz", "osm"}) {
        const std::string cut = in("cut." + ending);
        write(street(1, 4'000), cut);
        const std::string whole = content(cut);
        for (const double share : {0.2, 0.5, 0.9, 0.999}) {
            const auto size = static_cast<std::size_t>(share * static_cast<double>(whole.size()));
            put(whole.substr(0, size), cut);
            const std::string words = text("cut.", ending, ": the file is damaged or not complete");
            expect_error({cut}, ErrorCode::malformed, words);
            expect_error({good, cut}, ErrorCode::malformed, words);
            expect_error({cut, good}, ErrorCode::malformed, words);
            std::vector<geo::Feature> features;
            EXPECT_FALSE(read({good, cut}, features));
            EXPECT_TRUE(features.empty());
        }
    }
}

// Asks to stop at the nth call.
class Stopper : public Progress {
public:
    explicit Stopper(int calls) : calls_left_(calls) {}
    void report(std::string_view, double) override { count(); }
    void count() {
        if (--calls_left_ == 0) {
            source_.request_stop();
        }
    }
    CancelToken token() const { return source_.get_token(); }
    bool was_reached() const { return calls_left_ <= 0; }

private:
    int calls_left_;
    CancelSource source_;
};

TEST_F(ReadOsmFiles, reading_stops_at_any_moment) {
    write(street(1, 3'000), in("a.osm.pbf"));
    write(street(2'001, 3'000), in("b.osm.gz"));
    int stopped = 0;
    for (int calls = 1;; calls += 1 + calls / 8) {
        Stopper stopper(calls);
        const auto result = read_osm(
            Paths{in("a.osm.pbf"), in("b.osm.gz")}, all, [&](geo::Feature&&) { stopper.count(); },
            stopper, stopper.token());
        if (!stopper.was_reached()) {
            EXPECT_TRUE(result);
            break;
        }
        ASSERT_FALSE(result) << calls;
        ASSERT_EQ(result.errors().size(), 1u);
        EXPECT_EQ(result.errors()[0].code, ErrorCode::unavailable);
        EXPECT_EQ(result.errors()[0].message, "2 extracts: reading was stopped on request");
        ++stopped;
    }
    EXPECT_GT(stopped, 25);
}

// Peak of the memory of this process since `restart_peak`, in MB.
double peak_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word == "VmHWM:") {
            double kb = 0.0;
            status >> kb;
            return kb / 1024.0;
        }
    }
    return 0.0;
}

void restart_peak() {
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
}

TEST_F(ReadOsmFiles, recent_ids_cost_no_memory) {
    // As many road nodes as a département; a bit map up to these ids takes 1.6 GB.
    write(street(13'000'000'000, 400'000), in("recent.osm.pbf"));
    restart_peak();
    const double before = peak_mb();
    std::size_t nodes = 0;
    const auto report = read_osm(std::filesystem::path(in("recent.osm.pbf")), {},
                                 [&](geo::Feature&& feature) { nodes += feature.nodes.size(); },
                                 silent_progress(), {});
    ASSERT_TRUE(report);
    EXPECT_EQ(nodes, report->roads * 6);
    EXPECT_LT(peak_mb() - before, 80.0);
}

}  // namespace
}  // namespace halte::osm
