// SPDX-License-Identifier: EUPL-1.2
#include "app/network_points.hpp"

#include <charconv>
#include <cmath>

#include "app/text_file.hpp"
#include "base/format.hpp"
#include "base/random.hpp"
#include "formats/csv.hpp"

namespace halte::app {

namespace {

Sentence why_lost(const network::SnapAnswer& answer) {
    const std::string metres = format_decimal(answer.nearest.count(), 0);
    return answer.cut_off ? say("routes coupées des autres, à {} m des autres",
                                "roads cut off from the others, {} m from those", metres)
                          : say("à {} m de la première route", "{} m from the nearest road",
                                metres);
}

void add_point(RoadPoints& points, std::string name, geo::Position position,
               const network::Network& network, Language language) {
    const network::SnapAnswer answer = network.snap(position, point_limit);
    if (answer.snap) {
        points.snaps.push_back(*answer.snap);
        points.ranks.push_back(static_cast<std::uint32_t>(points.names.size()));
    }
    points.lost.push_back(answer.snap ? "" : why_lost(answer).in(language));
    points.names.push_back(std::move(name));
    points.positions.push_back(position);
}

bool is_on_earth(const std::optional<double>& lon, const std::optional<double>& lat) {
    return lon && lat && std::abs(*lon) <= 180.0 && std::abs(*lat) <= 90.0;
}

}  // namespace

Result<RoadPoints> read_points(const std::string& file, const network::Network& network,
                               Language language) {
    const auto bytes = read_text(file);
    if (!bytes) {
        return bytes.errors();
    }
    const auto csv = formats::Csv::parse(file, *bytes);
    if (!csv) {
        return csv.errors();
    }
    constexpr std::array<std::string_view, 2> needed = {"lon", "lat"};
    const auto columns = csv->bind(needed);
    if (!columns) {
        return columns.errors();
    }
    const auto id = csv->find("id");
    RoadPoints points;
    Errors errors;
    for (std::size_t row = 0; row < csv->row_count() && errors.size() < 20; ++row) {
        const auto lon = csv->number(row, (*columns)[0]);
        const auto lat = csv->number(row, (*columns)[1]);
        if (!lon || !lat || !is_on_earth(*lon, *lat)) {
            errors.push_back({ErrorCode::invalid,
                              say("ce n'est pas une position sur Terre",
                                  "this is no position on Earth"),
                              csv->where(row),
                              say("lon et lat sont en degrés, 9.15 et 42.30 par exemple",
                                  "lon and lat are degrees, such as 9.15 and 42.30")});
            continue;
        }
        std::string name = id ? std::string(csv->cell(row, *id)) : text(row);
        add_point(points, std::move(name), geo::Position::at({.lat = **lat, .lon = **lon}),
                  network, language);
    }
    if (!errors.empty()) {
        return errors;
    }
    return points;
}

RoadPoints random_points(const network::Network& network, std::size_t count, std::uint64_t seed) {
    Random random(seed);
    RoadPoints points;
    for (std::size_t i = 0; i < count; ++i) {
        const auto node = static_cast<std::uint32_t>(random.below(network.node_count()));
        add_point(points, text(i), network.junctions()[network.junction_of(node)], network,
                  Language::english);
    }
    return points;
}

std::optional<geo::Position> position_of(CommandLine& line, std::string_view option) {
    const std::string words = line.value_of(option);
    const std::size_t comma = words.find(',');
    const auto number = [](std::string_view part) {
        double value = NAN;
        const auto [stop, problem] =
            std::from_chars(part.data(), part.data() + part.size(), value);
        return problem == std::errc() && stop == part.data() + part.size()
                   ? std::optional(value)
                   : std::nullopt;
    };
    if (comma != std::string::npos) {
        const auto lon = number(std::string_view(words).substr(0, comma));
        const auto lat = number(std::string_view(words).substr(comma + 1));
        if (is_on_earth(lon, lat)) {
            return geo::Position::at({.lat = *lat, .lon = *lon});
        }
    }
    line.refuse(option, say("« {} » n'est pas une position", "\"{}\" is no position", words),
                say("écrivez la longitude puis la latitude, en degrés : 9.15,42.30",
                    "write longitude, then latitude, in degrees: 9.15,42.30"));
    return std::nullopt;
}

}  // namespace halte::app
