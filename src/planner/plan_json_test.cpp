// SPDX-License-Identifier: EUPL-1.2
#include "planner/plan_json.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "base/error.hpp"
#include "support/random_plan.hpp"

namespace halte::planner {
namespace {

// A small plan that can be held in the head: one van, one stop.
model::Plan small_plan() {
    model::Plan plan;
    plan.id = model::PlanId("P1");
    plan.proposal = model::PlanId("R1");
    plan.request.first_day = Day{std::chrono::year{2026} / 11 / 23};
    plan.request.seconds = 8.0;
    plan.made_at = Instant{std::chrono::milliseconds{1'795'422'600'250}};
    const model::Rhythm rhythm{model::EveryWeeks{plan.request.first_day, 2}, {}};
    plan.series = {{model::SeriesId("S1"), model::PlaceId("evisa"), model::UnitId("van"), rhythm,
                    TimeOfDay{9 * 60 + 30}, Minutes{150}, false}};
    model::Tour tour;
    tour.unit = model::UnitId("van");
    tour.day = plan.request.first_day;
    tour.departs = TimeOfDay{8 * 60};
    tour.returns = TimeOfDay{14 * 60};
    tour.stops = {{model::SeriesId("S1"), model::PlaceId("evisa"), TimeOfDay{540}, TimeOfDay{570},
                   TimeOfDay{720}, Seconds{3600}, Metres{48'123.5}}};
    plan.tours = {tour};
    plan.whys.resize(1);
    plan.whys[0].series = model::SeriesId("S1");
    plan.whys[0].visits = 2;
    return plan;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

std::string problems_of(std::string_view text) {
    const auto plan = plan_from_json(text);
    return plan ? "no problem" : describe(plan.errors(), Language::english);
}

TEST(PlanJson, has_units_in_its_names_and_leaves_out_what_is_absent) {
    EXPECT_EQ(plan_to_json(small_plan()),
              R"({"id":"P1","proposal":"R1","version":1,"state":"draft","objective":"people",)"
              R"("request":{"first_day":"2026-11-23","weeks":4,"seed":1,"seconds":8.0,)"
              R"("threads":1},)"
              R"("made_at":"2026-11-23T08:30:00.250Z",)"
              R"("series":[{"id":"S1","place":"evisa","unit":"van",)"
              R"("rhythm":{"kind":"every_weeks","anchor":"2026-11-23","weeks":2},)"
              R"("starts":"09:30","stay_min":150,"is_pinned":false}],)"
              R"("tours":[{"unit":"van","day":"2026-11-23","departs":"08:00","returns":"14:00",)"
              R"("stops":[{"series":"S1","place":"evisa","arrives":"09:00","opens":"09:30",)"
              R"("closes":"12:00","travel_before_s":3600,"distance_before_m":48123.5}],)"
              R"("travel_back_s":0,"distance_back_m":0.0}],)"
              R"("figures":{"reached":{"value":0.0,"low":0.0,"high":0.0},"nearby":0.0,)"
              R"("at_most":0.0,)"
              R"("bound_name":"","evenness":0.0,"worst_fifth_ratio":0.0,"distance_m":0.0,)"
              R"("driving_s":0,"presence_s":0,"road_share":0.0,"stops":0,"communes_visited":0,)"
              R"("areas":[]},)"
              R"("whys":[{"series":"S1","visits":2,"reached":{"value":0.0,"low":0.0,"high":0.0},)"
              R"("nearby":0.0,"lost_without":0.0,"next_best_difference":0.0,)"
              R"("nearest_provision_drive_min":0}],)"
              R"("left_out":[]})");
}

TEST(PlanJson, reads_back_what_it_wrote_for_any_plan) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Random random(seed);
        const model::Plan plan = support::random_plan(random);
        const std::string written = plan_to_json(plan);
        const auto read = plan_from_json(written);
        ASSERT_TRUE(read.has_value()) << "seed " << seed << "\n"
                                      << describe(read.errors(), Language::english);
        ASSERT_EQ(*read, plan) << "seed " << seed;
        ASSERT_EQ(plan_to_json(*read), written) << "seed " << seed;
    }
}

TEST(PlanJson, reads_back_any_request) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Random random(seed);
        const model::Request request = support::random_request(random);
        const auto read = request_from_json(request_to_json(request));
        ASSERT_TRUE(read.has_value()) << "seed " << seed << "\n"
                                      << describe(read.errors(), Language::english);
        ASSERT_EQ(*read, request) << "seed " << seed;
    }
}

TEST(PlanJson, keeps_the_largest_seed_to_the_last_digit) {
    model::Request request;
    request.seed = std::numeric_limits<std::uint64_t>::max();
    EXPECT_EQ(request_from_json(request_to_json(request))->seed, request.seed);
}

TEST(PlanJson, takes_a_request_with_only_what_is_required) {
    const auto request = request_from_json(R"({"first_day": "2026-11-23", "weeks": 4.0})");
    ASSERT_TRUE(request.has_value()) << describe(request.errors(), Language::english);
    EXPECT_EQ(request->weeks, 4);
    EXPECT_EQ(request->threads, 1);
    EXPECT_TRUE(request->units.empty());
}

TEST(PlanJson, names_every_wrong_field_of_a_request_at_once) {
    const auto request = request_from_json(R"({
        "name": 7, "units": "van", "weeks": 14, "days_off": ["2026-02-30", "tomorrow"],
        "wishes": [{"place": "evisa"}, {"every_weeks": 3, "starts": "9h", "stay_min": -1}],
        "seconds": 0.1, "threads": 3, "seed": -1, "wheels": 4})");
    ASSERT_FALSE(request.has_value());
    EXPECT_EQ(
        describe(request.errors(), Language::english),
        "name: this is a number; text was expected\n"
        "units: this is text; a list was expected\n"
        "first_day: this field is missing\n"
        "weeks: 14 does not fit here: a whole number from 1 to 13 was expected\n"
        "days_off[0]: \"2026-02-30\" is not in the calendar (check the month (01 to 12) and the "
        "number of days of that month)\n"
        "days_off[1]: \"tomorrow\" is not a date (write the year, the month and the day, as in "
        "2026-11-23)\n"
        "wishes[1].place: this field is missing\n"
        "wishes[1].starts: \"9h\" is not a time of day (write the hour and the minutes, as in "
        "09:30)\n"
        "wishes[1].stay_min: -1 does not fit here: a whole number from 0 to 100000 was expected\n"
        "wishes[1].every_weeks: a place is visited every 1, 2 or 4 weeks, not every 3\n"
        "seed: this is a number; a whole number from 0 to 18446744073709551615 was expected\n"
        "seconds: the search for a plan takes from 0.5 to 600 seconds\n"
        "threads: 3 does not fit here: a whole number from 1 to 2 was expected\n"
        "wheels: there is no such field (fields are: name, units, first_day, weeks, days_off, "
        "wishes, forbidden, no_visits, budgets, either_or, seed, seconds, threads)");
    for (const Error& error : request.errors()) {
        EXPECT_EQ(error.code, ErrorCode::invalid);
    }
}

TEST(PlanJson, keeps_a_planned_request_whatever_the_limits_were) {
    model::Plan plan = small_plan();
    plan.request.seconds = 0.05;
    plan.request.threads = 16;
    const auto read = plan_from_json(plan_to_json(plan));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(*read, plan);
}

TEST(PlanJson, gives_the_path_of_a_wrong_field_deep_inside) {
    const std::string plan = plan_to_json(small_plan());
    EXPECT_EQ(problems_of(replaced(plan, R"("arrives":"09:00")", R"("arrives":"25:00")")),
              "tours[0].stops[0].arrives: \"25:00\" is not a time of day (hours go from 00 to 23, "
              "minutes from 00 to 59; 24:00 ends a day)");
    EXPECT_EQ(problems_of(replaced(plan, R"("state":"draft")", R"("state":"lost")")),
              "state: \"lost\" is not one of the words allowed here (write one of: draft, "
              "published)");
    EXPECT_EQ(problems_of(replaced(plan, R"("weeks":2)", R"("weeks":0)")),
              "series[0].rhythm.weeks: 0 does not fit here: a whole number from 1 to 520 was "
              "expected");
    EXPECT_EQ(problems_of(replaced(plan, R"("kind":"every_weeks")", R"("kind":"at times")")),
              "series[0].rhythm: \"at times\" is not a kind of rhythm (write every_weeks, "
              "monthly_weekday or on_days)");
    EXPECT_EQ(problems_of(replaced(plan, R"("is_pinned":false)", R"("is_pinned":0)")),
              "series[0].is_pinned: this is a number; true or false was expected");
    EXPECT_EQ(problems_of(replaced(plan, R"({"value":0.0,)", "{")),
              "figures.reached.value: this field is missing");
}

TEST(PlanJson, says_where_a_document_is_not_json) {
    const auto errors_of = [](std::string_view text) { return plan_from_json(text).errors(); };
    EXPECT_EQ(
        errors_of("{\n  \"id\": NaN}")[0],
        (Error{ErrorCode::malformed, say("ce n'est pas du JSON", "this is not JSON"), "2:9",
               say("cherchez juste avant une virgule, un guillemet ou une accolade qui manque",
                   "look for a missing comma, quote or brace just before")}));
    EXPECT_EQ(errors_of("")[0].code, ErrorCode::malformed);
    EXPECT_EQ(errors_of("{\"id\": 1e999}")[0].code, ErrorCode::malformed);
    EXPECT_EQ(errors_of("{\"id\": \"\xff\"}")[0].code, ErrorCode::malformed);
    EXPECT_EQ(errors_of("[]")[0].message.en, "this is a list; an object was expected");
    EXPECT_EQ(errors_of("null")[0].message.en, "this is null; an object was expected");
}

TEST(PlanJson, says_when_a_document_was_cut_anywhere) {
    const std::string plan = plan_to_json(small_plan());
    for (std::size_t length = 0; length < plan.size(); ++length) {
        const auto read = plan_from_json(std::string_view(plan).substr(0, length));
        ASSERT_FALSE(read.has_value()) << length;
        ASSERT_EQ(read.errors()[0].code, ErrorCode::malformed) << length;
    }
    const auto cut = plan_from_json(plan.substr(0, plan.size() - 1));
    EXPECT_EQ(cut.errors()[0].message.en, "this JSON document stops before its end");
}

TEST(PlanJson, refuses_bottomless_nesting_and_numbers_that_do_not_fit) {
    EXPECT_EQ(plan_from_json(std::string(1'000'000, '[')).errors()[0].message.en,
              "lists and objects are nested more than 32 deep");
    EXPECT_EQ(plan_from_json("{\"id\": \"" + std::string(100, '[') + "\"}").errors()[0].code,
              ErrorCode::invalid) << "brackets inside text are text";
    for (const char* number : {"1e300", "9223372036854775808", "-9223372036854775809", "1.5",
                               "18446744073709551616", "2147483648"}) {
        const std::string text =
            std::string(R"({"first_day":"2026-11-23","weeks":)") + number + "}";
        const auto read = request_from_json(text);
        ASSERT_FALSE(read.has_value()) << number;
        EXPECT_EQ(read.errors()[0].field, "weeks");
    }
}

TEST(PlanJson, stops_counting_after_a_hundred_problems) {
    std::string text = R"({"first_day":"2026-11-23","weeks":4,"days_off":[0)";
    for (int i = 0; i < 10'000; ++i) {
        text += ",0";
    }
    EXPECT_EQ(request_from_json(text + "]}").errors().size(), 100U);
}

TEST(PlanJson, survives_any_single_byte_of_damage) {
    const std::string plan = plan_to_json(small_plan());
    Random random(1);
    for (int i = 0; i < 5'000; ++i) {
        std::string damaged = plan;
        damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
        const auto read = plan_from_json(damaged);
        if (!read) {
            ASSERT_FALSE(read.errors().empty());
        } else {
            ASSERT_TRUE(plan_from_json(plan_to_json(*read)).has_value());
        }
    }
}

}  // namespace
}  // namespace halte::planner
