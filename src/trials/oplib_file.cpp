// SPDX-License-Identifier: EUPL-1.2
#include "trials/oplib_file.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>

#include "trials/number_rows.hpp"

namespace halte::trials {

namespace {

constexpr double most_points = 10'000.0;
constexpr double largest = 1e7;

// The file taken apart: "KEY : value" lines, and the numbers of each section.
struct Parts {
    std::map<std::string, std::string> heads;
    std::map<std::string, std::vector<double>> sections;

    std::string head(const std::string& key) const {
        const auto found = heads.find(key);
        return found == heads.end() ? "" : found->second;
    }
    const std::vector<double>& section(const std::string& name) const {
        static const std::vector<double> nothing;
        const auto found = sections.find(name);
        return found == sections.end() ? nothing : found->second;
    }
};

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    const auto last = text.find_last_not_of(" \t\r");
    return first == std::string_view::npos ? "" : std::string(text.substr(first, last - first + 1));
}

Parts take_apart(std::string_view bytes) {
    Parts parts;
    std::string section;
    while (!bytes.empty()) {
        const auto end = std::min(bytes.find('\n'), bytes.size());
        const std::string line = trimmed(bytes.substr(0, end));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        const auto colon = line.find(':');
        const std::string word = trimmed(std::string_view(line).substr(0, colon));
        if (word.ends_with("_SECTION")) {
            section = word;
        } else if (colon != std::string::npos) {
            parts.heads[word] = trimmed(std::string_view(line).substr(colon + 1));
        } else if (!section.empty()) {
            std::vector<double>& numbers = parts.sections[section];
            const std::vector<double> more = numbers_of(line);
            numbers.insert(numbers.end(), more.begin(), more.end());
        }
    }
    return parts;
}

// Where the distances of a matrix lie in the file: row by row, some of its columns.
struct Shape {
    bool is_upper = false;
    bool is_lower = false;
    bool has_diagonal = false;
};

std::optional<Shape> shape_of(const std::string& format) {
    static const std::map<std::string, Shape> shapes = {
        {"FULL_MATRIX", {true, true, true}},     {"UPPER_ROW", {true, false, false}},
        {"UPPER_DIAG_ROW", {true, false, true}}, {"LOWER_ROW", {false, true, false}},
        {"LOWER_DIAG_ROW", {false, true, true}}};
    const auto found = shapes.find(format);
    return found == shapes.end() ? std::nullopt : std::optional(found->second);
}

// TSPLIB 95, section 2: degrees and minutes on a sphere.
double radians(double degrees_and_minutes) {
    constexpr double pi = 3.141592;
    const double degrees = std::trunc(degrees_and_minutes);
    return pi * (degrees + 5.0 * (degrees_and_minutes - degrees) / 3.0) / 180.0;
}

double geographic(const OrienteeringPoint& a, const OrienteeringPoint& b) {
    constexpr double earth_km = 6378.388;
    const double q1 = std::cos(radians(a.y) - radians(b.y));
    const double q2 = std::cos(radians(a.x) - radians(b.x));
    const double q3 = std::cos(radians(a.x) + radians(b.x));
    const double angle = 0.5 * ((1.0 + q1) * q2 - (1.0 - q1) * q3);
    return std::trunc(earth_km * std::acos(std::clamp(angle, -1.0, 1.0)) + 1.0);
}

std::optional<double> measured(const std::string& type, const OrienteeringPoint& a,
                               const OrienteeringPoint& b) {
    const double far = std::hypot(a.x - b.x, a.y - b.y);
    if (type == "EUC_2D") {
        return std::floor(far + 0.5);
    }
    if (type == "CEIL_2D") {
        return std::ceil(far);
    }
    if (type == "ATT") {
        return std::ceil(std::sqrt(far * far / 10.0) - 1e-9);
    }
    return type == "GEO" ? std::optional(geographic(a, b)) : std::nullopt;
}

// Makes the problem of the parts, or says what they lack.
class Assembly {
public:
    Assembly(const std::string& file, const Parts& parts) : file_(file), parts_(parts) {
        problem_.name = std::filesystem::path(file).stem().string();
    }

    Result<Orienteering> run() {
        count_ = number("DIMENSION", 2.0, most_points);
        problem_.time_limit = number("COST_LIMIT", 0.0, 1e9);
        if (errors_.empty()) {
            size_ = static_cast<std::size_t>(count_);
            problem_.points.resize(size_);
            add_prizes();
            add_depot();
            if (parts_.head("EDGE_WEIGHT_TYPE") == "EXPLICIT") {
                copy_table();
            } else {
                add_coordinates();
                measure_table();
            }
        }
        if (!errors_.empty()) {
            return errors_;
        }
        return std::move(problem_);
    }

private:
    void lack(const std::string& what) {
        errors_.push_back({ErrorCode::malformed,
                           say("{} manque ou n'est pas comme le format le veut",
                               "{} is missing or not as the format wants it", what),
                           file_, say("est-ce un fichier OPLib ?", "is this a file of OPLib?")});
    }

    double number(const std::string& key, double least, double most) {
        const std::vector<double> numbers = numbers_of(parts_.head(key));
        const double value = numbers.empty() ? std::nan("") : numbers.front();
        if (!(value >= least && value <= most && value == std::floor(value))) {
            lack(key);
            return 0.0;
        }
        return value;
    }

    // Rows of a section that begin with the number of a point, from 1.
    template <typename Take>
    void take_rows(const std::string& section, std::size_t width, Take take) {
        const std::vector<double>& numbers = parts_.section(section);
        if (numbers.size() != size_ * width) {
            lack(section);
            return;
        }
        std::vector<bool> seen(size_, false);
        for (std::size_t at = 0; at < numbers.size(); at += width) {
            const double index = numbers[at];
            if (!(index >= 1.0 && index <= count_ && index == std::floor(index)) ||
                seen[static_cast<std::size_t>(index) - 1] || !take(index, &numbers[at])) {
                lack(section);
                return;
            }
            seen[static_cast<std::size_t>(index) - 1] = true;
        }
    }

    void add_prizes() {
        take_rows("NODE_SCORE_SECTION", 2, [&](double index, const double* row) {
            problem_.points[static_cast<std::size_t>(index) - 1].prize = row[1];
            return row[1] >= 0.0 && row[1] < largest && row[1] == std::floor(row[1]);
        });
    }

    void add_coordinates() {
        take_rows("NODE_COORD_SECTION", 3, [&](double index, const double* row) {
            OrienteeringPoint& point = problem_.points[static_cast<std::size_t>(index) - 1];
            point.x = row[1];
            point.y = row[2];
            return std::abs(row[1]) < largest && std::abs(row[2]) < largest;
        });
    }

    void add_depot() {
        const std::vector<double>& depots = parts_.section("DEPOT_SECTION");
        if (depots.empty() || !(depots[0] >= 1.0 && depots[0] <= count_)) {
            lack("DEPOT_SECTION");
            return;
        }
        problem_.start = static_cast<std::uint32_t>(depots[0]) - 1;
        problem_.finish = problem_.start;
    }

    void measure_table() {
        const std::string type = parts_.head("EDGE_WEIGHT_TYPE");
        problem_.table.reserve(size_ * size_);
        for (const OrienteeringPoint& from : problem_.points) {
            for (const OrienteeringPoint& to : problem_.points) {
                const std::optional<double> far = measured(type, from, to);
                if (!far || !(*far <= largest)) {
                    lack("EDGE_WEIGHT_TYPE");
                    return;
                }
                problem_.table.push_back(&from == &to ? 0 : static_cast<std::uint32_t>(*far));
            }
        }
    }

    void copy_table() {
        const std::optional<Shape> shape = shape_of(parts_.head("EDGE_WEIGHT_FORMAT"));
        const std::vector<double>& numbers = parts_.section("EDGE_WEIGHT_SECTION");
        problem_.table.assign(size_ * size_, 0);
        std::size_t at = 0;
        for (std::size_t row = 0; shape && row < size_; ++row) {
            for (std::size_t column = 0; column < size_; ++column) {
                const bool is_there = column > row   ? shape->is_upper
                                      : column < row ? shape->is_lower
                                                     : shape->has_diagonal;
                if (!is_there) {
                    continue;
                }
                const double far = at < numbers.size() ? numbers[at++] : -1.0;
                if (!(far >= 0.0 && far <= largest && far == std::floor(far))) {
                    lack("EDGE_WEIGHT_SECTION");
                    return;
                }
                const auto whole = row == column ? 0 : static_cast<std::uint32_t>(far);
                problem_.table[row * size_ + column] = whole;
                if (!(shape->is_upper && shape->is_lower)) {
                    problem_.table[column * size_ + row] = whole;
                }
            }
        }
        if (!shape || at != numbers.size()) {
            lack(shape ? "EDGE_WEIGHT_SECTION" : "EDGE_WEIGHT_FORMAT");
        }
    }

    const std::string& file_;
    const Parts& parts_;
    Orienteering problem_;
    Errors errors_;
    double count_ = 0.0;
    std::size_t size_ = 0;
};

}  // namespace

Result<Orienteering> read_oplib(const std::string& file, std::string_view bytes) {
    return Assembly(file, take_apart(bytes)).run();
}

}  // namespace halte::trials
