// SPDX-License-Identifier: EUPL-1.2
#include "planner/parameters.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>

#include "base/format.hpp"
#include "embedded/model_parameters.hpp"
#include "model/words.hpp"
#include "planner/toml_document.hpp"

namespace halte::planner {

namespace {

constexpr std::string_view file_names[] = {"need.toml", "reach.toml", "attendance.toml"};
constexpr std::size_t largest_file = 1'000'000;

// What a figure may be.
struct Range {
    double least = 0.0;
    double most = 1.0;
};
constexpr Range share{0.0, 1.0};
constexpr Range log_odds{-10.0, 10.0};
constexpr Range positive{1e-6, 1e6};

constexpr std::string_view weekdays[] = {"mo", "tu", "we", "th", "fr", "sa", "su"};
constexpr const char* survey_ages[] = {"age_15_24", "age_25_39", "age_40_59", "age_60_74",
                                       "age_75_plus"};
constexpr const char* census_bands[] = {"age_0_14",  "age_15_29", "age_30_44", "age_45_59",
                                        "age_60_74", "age_75_89", "age_90_plus"};

// One file, with the figures it gives.
class Reading {
public:
    Reading(TomlDocument document, std::string prefix, std::vector<FigureOrigin>& origins)
        : document_(std::move(document)), prefix_(std::move(prefix)), origins_(&origins) {}

    need::Figure figure(const std::string& path, Range range);
    double value(const std::string& path, Range range) { return figure(path, range).value; }
    double number(const std::string& path, Range range);
    // Keeps where a whole table comes from: its keys source, source_en, title, choice.
    void origin(const std::string& path, const need::Figure& figure, std::string unit);
    model::WeeklyHours hours(const std::string& path);
    TomlDocument& document() { return document_; }

private:
    void check(const std::string& path, double value, Range range);

    TomlDocument document_;
    std::string prefix_;  // "need."
    std::vector<FigureOrigin>* origins_;
};

void Reading::check(const std::string& path, double value, Range range) {
    if (!std::isfinite(value) || value < range.least || value > range.most) {
        document_.report(
            path, say("La valeur {} n'est pas entre {} et {}.",
                      "The value {} is not between {} and {}.", value, range.least, range.most));
    }
}

need::Figure Reading::figure(const std::string& path, Range range) {
    need::Figure figure = need::Figure::exactly(document_.need_number(path + ".value"));
    figure.low = document_.number(path + ".low").value_or(figure.value);
    figure.high = document_.number(path + ".high").value_or(figure.value);
    check(path + ".value", figure.value, range);
    check(path + ".low", figure.low, range);
    check(path + ".high", figure.high, range);
    if (figure.low > figure.value || figure.high < figure.value) {
        document_.report(path + ".value",
                         say("La valeur {} n'est pas entre ses bornes {} et {}.",
                             "The value {} is not between its bounds {} and {}.", figure.value,
                             figure.low, figure.high),
                         say("Mettez low en dessous et high au-dessus de value.",
                             "Put low below and high above value."));
    }
    origin(path, figure, document_.need_words(path + ".unit"));
    return figure;
}

void Reading::origin(const std::string& path, const need::Figure& figure, std::string unit) {
    FigureOrigin from;
    from.path = prefix_ + path;
    from.title = document_.need_words(path + ".title");
    from.figure = figure;
    from.unit = std::move(unit);
    from.source = document_.need_words(path + ".source");
    from.english_source = document_.words(path + ".source_en").value_or(from.source);
    from.is_choice = document_.flag(path + ".choice").value_or(false);
    origins_->push_back(std::move(from));
}

double Reading::number(const std::string& path, Range range) {
    const double value = document_.need_number(path);
    check(path, value, range);
    return value;
}

model::WeeklyHours Reading::hours(const std::string& path) {
    model::WeeklyHours hours;
    for (std::size_t day = 0; day < 7; ++day) {
        const std::string key = path + "." + std::string(weekdays[day]);
        const auto words = document_.words(key);
        if (!words) {
            continue;
        }
        const auto windows = model::parse_windows(*words);
        if (windows) {
            hours.days[day] = *windows;
            continue;
        }
        for (const Error& error : windows.errors()) {
            document_.report(key, error.message, error.hint);
        }
    }
    return hours;
}

void read_splits(Reading& from, need::NeedParameters& to) {
    for (std::size_t band = 0; band < need::band_count; ++band) {
        const std::string path = text("splits.", census_bands[band]);
        const auto row = from.document().numbers(path);
        double sum = 0.0;
        for (std::size_t age = 0; row && age < row->size() && age < to.splits[band].size();
             ++age) {
            to.splits[band][age] = (*row)[age];
            sum += (*row)[age];
        }
        const double wanted = band == 0 ? 0.0 : 1.0;
        if (!row || row->size() != need::survey_age_count || std::abs(sum - wanted) > 1e-6) {
            from.document().report(
                path,
                say("Il faut cinq parts qui font {} en tout ; elles font {}.",
                    "Five shares that make {} in all are needed; they make {}.", wanted, sum));
        }
    }
    from.document().need_words("splits.source");
}

void read_country(Reading& from, need::Community& to) {
    constexpr Range people{1.0, 1e10};
    constexpr Range percent{0.0, 100.0};
    to.inhabitants = from.number("country.inhabitants", people);
    const auto ages = from.document().numbers("country.ages_thousands");
    if (!ages || ages->size() != need::band_count) {
        from.document().report("country.ages_thousands", say("Il faut les sept tranches d'âge.",
                                                             "All seven age bands are needed."));
    } else {
        to.ages.emplace();
        std::copy(ages->begin(), ages->end(), to.ages->begin());
    }
    to.circumstances.poverty_percent = from.number("country.poverty_percent", percent);
    to.circumstances.median_income_eur =
        from.number("country.median_income_eur", {1.0, 1e6});
    to.circumstances.alone_percent = from.number("country.alone_percent", percent);
    need::Quarter quarters;
    quarters.inhabitants = from.number("country.quarters_inhabitants", {0.0, 1e10});
    quarters.poverty_percent = from.number("country.quarters_poverty_percent", percent);
    quarters.age_60_plus_percent = from.number("country.quarters_age_60_plus_percent", percent);
    quarters.alone_percent = from.number("country.quarters_alone_percent", percent);
    to.quarters = {quarters};
    for (const char* name : {"ages", "poverty", "income", "alone", "quarters"}) {
        from.document().need_words(text("country.", name, "_source"));
    }
}

void read_need(Reading& from, Parameters& to) {
    need::NeedParameters& need = to.unseen.need;
    for (std::size_t age = 0; age < need::survey_age_count; ++age) {
        need.rates[age] = from.figure(text("rates.", survey_ages[age]), {0.0, 0.99});
    }
    read_splits(from, need);
    need.country_rate = from.figure("country_rate", {0.001, 0.9});
    need.poverty_log_odds = from.figure("adjustments.poverty", log_odds);
    need.income_log_odds = from.figure("adjustments.income", log_odds);
    need.alone_log_odds = from.figure("adjustments.alone", log_odds);
    need.quarter_log_odds = from.figure("adjustments.quarter", log_odds);
    constexpr Range width{0.0, 100.0};
    need.scatter.ages_log_odds = from.value("scatter.ages", width);
    need.scatter.poverty_points = from.value("scatter.poverty", width);
    need.scatter.income_log = from.value("scatter.income", width);
    need.scatter.alone_points = from.value("scatter.alone", width);
    need.scatter.unexplained_log_odds = from.value("scatter.unexplained", width);
    need.scatter.cell_log = from.value("scatter.cell", width);
    read_country(from, need.country);
    need::SpreadingParameters& spreading = to.spreading;
    constexpr Range weight{0.0, 1e6};
    spreading.residential_weight = from.number("spreading.residential_weight", weight);
    spreading.living_street_weight = from.number("spreading.living_street_weight", weight);
    spreading.unclassified_weight = from.number("spreading.unclassified_weight", weight);
    spreading.facility_m = from.number("spreading.facility_m", weight);
    spreading.dwelling_floor_m2 = from.number("spreading.dwelling_floor_m2", weight);
    spreading.concentration = from.number("spreading.concentration", {0.1, 5.0});
    spreading.smallest_persons = from.number("spreading.smallest_persons", weight);
    spreading.largest_persons = from.number("spreading.largest_persons", {1.0, 1e9});
    from.origin("spreading", {}, "");
}

void read_reach(Reading& from, Parameters& to) {
    need::ReachParameters& reach = to.unseen.reach;
    reach.fixed_uptake = from.figure("uptake.fixed", share);
    reach.itinerant_uptake = from.figure("uptake.itinerant", share);
    reach.walking_decay_per_km = from.figure("decay.walking", positive);
    reach.driving_decay_per_km = from.figure("decay.driving", positive);
    reach.reduced_mobility_factor = from.figure("mobility.reduced_factor", {1.0, 100.0});
    reach.reduced_mobility_share = from.figure("mobility.reduced_share", share);
    reach.car_share = from.figure("mobility.car_share", share);
    constexpr Range week{0.0, 168.0};
    reach.opening_scale_h = from.figure("opening.scale", {0.1, 168.0});
    reach.fixed_hours_h = from.figure("opening.fixed_hours", week);
    reach.itinerant_hours_h = from.figure("opening.itinerant_hours", week);
}

Minutes read_minutes(Reading& from, const std::string& path) {
    return Minutes(std::lround(from.value(path, {1.0, 1440.0})));
}

void read_attendance(Reading& from, Parameters& to) {
    AttendanceParameters& attendance = to.attendance;
    const Minutes shortest = read_minutes(from, "stay.shortest_min");
    const Minutes longest = read_minutes(from, "stay.longest_min");
    if (longest < shortest) {
        from.document().report("stay.longest_min.value",
                               say("La présence la plus longue est plus courte que la plus courte.",
                                   "The longest stay is shorter than the shortest one."));
    }
    const auto kinds = model::words_of<model::PlaceKind>();
    for (std::size_t kind = 0; kind < place_kind_count; ++kind) {
        PlaceHabits& habits = attendance.habits[kind];
        habits.uptake = from.figure(text("uptake.", kinds[kind]), share);
        habits.welcome = from.hours(text("welcome.", kinds[kind]));
        habits.shortest_stay = shortest;
        habits.longest_stay = longest;
    }
    from.origin("welcome", {}, "");
    attendance.useful_information = read_minutes(from, "stay.information_min");
    attendance.useful_mediation = read_minutes(from, "stay.mediation_min");
    constexpr Range factor{0.0, 10.0};
    attendance.market_morning_factor = from.value("slots.market_morning", factor);
    attendance.morning_factor = from.value("slots.morning", factor);
    attendance.afternoon_factor = from.value("slots.afternoon", factor);
    attendance.evening_factor = from.value("slots.evening", factor);
    attendance.announced_share = from.value("regularity.announced", share);
    attendance.ramp_up_visits = from.value("regularity.ramp_up_visits", {0.1, 1000.0});
    attendance.receptive_share = from.value("receptive.share", {0.05, 1.0});
    attendance.full_visit_people = from.value("saturation.full_visit_people", {1.0, 1000.0});
    attendance.road_share_limit = from.value("road.share_limit", share);
    attendance.cost_per_km = from.value("road.cost_per_km", {0.0, 1000.0});
    attendance.cost_per_hour = from.value("road.cost_per_hour", {0.0, 1000.0});
    attendance.evenness_alpha = from.value("evenness.alpha", {0.1, 8.0});
    attendance.evenness_floor = from.value("evenness.floor", {0.001, 1.0});
    attendance.stop_decay_walking_per_km = from.value("decay.walking", positive);
    attendance.stop_decay_driving_per_km = from.value("decay.driving", positive);
}

using Reader = void (*)(Reading&, Parameters&);

void read_file(const ParameterTexts& texts, std::string_view name, Reader reader, Parameters& to,
               Errors& errors) {
    const auto found = texts.find(name);
    if (found == texts.end()) {
        errors.push_back(
            {ErrorCode::not_found,
             say("Ce fichier de paramètres manque.", "This file of parameters is missing."),
             std::string(name),
             say("Remettez celui du produit.", "Put that of the product back.")});
        return;
    }
    auto document = TomlDocument::parse(std::string(name), found->second);
    if (!document) {
        errors.insert(errors.end(), document.errors().begin(), document.errors().end());
        return;
    }
    Reading reading(*std::move(document),
                    std::string(name.substr(0, name.size() - std::string_view("toml").size())),
                    to.origins);
    reader(reading, to);
    reading.document().report_unasked();
    const Errors problems = reading.document().take_problems();
    errors.insert(errors.end(), problems.begin(), problems.end());
}

Result<std::string> read_whole(const std::filesystem::path& path) {
    std::error_code failure;
    const auto size = std::filesystem::file_size(path, failure);
    std::ifstream file(path, std::ios::binary);
    if (failure || !file) {
        return Error{ErrorCode::unavailable,
                     say("Ce fichier ne peut pas être lu.", "This file cannot be read."),
                     path.string(),
                     say("Vérifiez ses droits de lecture.", "Check the right to read it.")};
    }
    if (size > largest_file) {
        return Error{ErrorCode::invalid,
                     say("Ce fichier est trop gros pour des paramètres.",
                         "This file is too large for parameters."),
                     path.string(),
                     say("Un fichier de paramètres tient en quelques pages.",
                         "A file of parameters has a few pages.")};
    }
    std::ostringstream content;
    content << file.rdbuf();
    return std::move(content).str();
}

}  // namespace

const FigureOrigin* Parameters::origin_of(std::string_view path) const {
    const auto found = std::find_if(origins.begin(), origins.end(),
                                    [&](const auto& origin) { return origin.path == path; });
    return found == origins.end() ? nullptr : &*found;
}

Result<Parameters> parse_parameters(const ParameterTexts& texts) {
    Parameters parameters;
    Errors errors;
    read_file(texts, file_names[0], read_need, parameters, errors);
    read_file(texts, file_names[1], read_reach, parameters, errors);
    read_file(texts, file_names[2], read_attendance, parameters, errors);
    if (!errors.empty()) {
        return errors;
    }
    return parameters;
}

double AttendanceParameters::awareness(int nth_visit) const {
    const double heard = 1.0 - std::exp(-(nth_visit - 1) / ramp_up_visits);
    return announced_share + (1.0 - announced_share) * heard;
}

double AttendanceParameters::receptive_of_unseen(double reach) const {
    return reach < receptive_share ? (receptive_share - reach) / (1.0 - reach) : 0.0;
}

Result<Parameters> load_parameters(const std::filesystem::path& folder) {
    if (!folder.empty() && !std::filesystem::is_directory(folder)) {
        return Error{ErrorCode::not_found,
                     say("Ce dossier de paramètres n'existe pas.",
                         "This folder of parameters does not exist."),
                     folder.string(),
                     say("Donnez un dossier qui contient need.toml, par exemple.",
                         "Give a folder that holds need.toml, for example.")};
    }
    ParameterTexts texts;
    Errors errors;
    for (const std::string_view name : file_names) {
        const auto own = folder / name;
        if (!folder.empty() && std::filesystem::exists(own)) {
            auto content = read_whole(own);
            if (content) {
                texts.emplace(name, *std::move(content));
            } else {
                errors.insert(errors.end(), content.errors().begin(), content.errors().end());
            }
            continue;
        }
        const EmbeddedFile* file = find_embedded(embedded::model_parameters(), name);
        HALTE_CHECK(file != nullptr);
        texts.emplace(name, file->bytes);
    }
    if (!errors.empty()) {
        return errors;
    }
    return parse_parameters(texts);
}

}  // namespace halte::planner
