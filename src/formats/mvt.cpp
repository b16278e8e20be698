// SPDX-License-Identifier: EUPL-1.2
#include "formats/mvt.hpp"

#include <algorithm>
#include <map>
#include <protozero/pbf_builder.hpp>
#include <protozero/pbf_writer.hpp>

namespace halte::formats {

namespace {

// Field numbers and commands of vector_tile.proto 2.1 and its section 4.3.
enum class TileField : protozero::pbf_tag_type { layers = 3 };
enum class LayerField : protozero::pbf_tag_type {
    name = 1,
    features = 2,
    keys = 3,
    values = 4,
    extent = 5,
    version = 15
};
enum class FeatureField : protozero::pbf_tag_type { tags = 2, type = 3, geometry = 4 };
enum class ValueField : protozero::pbf_tag_type { string_value = 1, int_value = 4 };
enum class GeometryType : std::int32_t { point = 1, line = 2, polygon = 3 };
enum class Command : std::uint32_t { move_to = 1, line_to = 2, close_path = 7 };

// Twice the surface; positive when the ring is clockwise on screen (y down).
std::int64_t doubled_surface(const TilePath& ring) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const TilePoint a = ring[i];
        const TilePoint b = ring[(i + 1) % ring.size()];
        sum += std::int64_t{a.x} * b.y - std::int64_t{b.x} * a.y;
    }
    return sum;
}

class Commands {
public:
    void points(const std::vector<TilePoint>& points) {
        if (!points.empty()) {
            put(Command::move_to, points.size());
            for (const TilePoint point : points) {
                go(point);
            }
        }
    }

    void line(const TilePath& path) {
        const TilePath clean = without_repeats(path);
        if (clean.size() >= 2) {
            open(clean);
        }
    }

    // False when the ring has no surface; nothing is written then.
    bool ring(const TilePath& path, bool is_outer) {
        TilePath clean = without_repeats(path);
        while (clean.size() > 1 && clean.front() == clean.back()) {
            clean.pop_back();
        }
        const std::int64_t surface = doubled_surface(clean);
        if (clean.size() < 3 || surface == 0) {
            return false;
        }
        if ((surface > 0) != is_outer) {
            std::reverse(clean.begin(), clean.end());
        }
        open(clean);
        put(Command::close_path, 1);
        return true;
    }

    const std::vector<std::uint32_t>& words() const { return words_; }

private:
    static TilePath without_repeats(TilePath path) {
        path.erase(std::unique(path.begin(), path.end()), path.end());
        return path;
    }

    void open(const TilePath& path) {
        put(Command::move_to, 1);
        go(path.front());
        put(Command::line_to, path.size() - 1);
        for (std::size_t i = 1; i < path.size(); ++i) {
            go(path[i]);
        }
    }

    void put(Command command, std::size_t count) {
        words_.push_back(static_cast<std::uint32_t>(command) |
                         (static_cast<std::uint32_t>(count) << 3));
    }

    void go(TilePoint to) {
        words_.push_back(protozero::encode_zigzag32(to.x - at_.x));
        words_.push_back(protozero::encode_zigzag32(to.y - at_.y));
        at_ = to;
    }

    std::vector<std::uint32_t> words_;
    TilePoint at_;
};

struct Encoded {
    GeometryType type = GeometryType::point;
    Commands commands;
};

Encoded encode(const TileFeature& feature) {
    Encoded encoded;
    if (const auto* points = std::get_if<TilePoints>(&feature.geometry)) {
        encoded.commands.points(points->points);
    } else if (const auto* lines = std::get_if<TileLines>(&feature.geometry)) {
        encoded.type = GeometryType::line;
        for (const TilePath& line : lines->lines) {
            encoded.commands.line(line);
        }
    } else {
        encoded.type = GeometryType::polygon;
        for (const TilePolygon& polygon : std::get<TilePolygons>(feature.geometry).polygons) {
            // Holes of an outer ring that vanished would become surfaces of their own.
            if (polygon.empty() || !encoded.commands.ring(polygon.front(), true)) {
                continue;
            }
            for (std::size_t i = 1; i < polygon.size(); ++i) {
                encoded.commands.ring(polygon[i], false);
            }
        }
    }
    return encoded;
}

// Numbers things in the order they are first seen.
template <typename Thing>
class Numbering {
public:
    std::uint32_t operator()(const Thing& thing) {
        const auto [at, is_new] =
            numbers_.emplace(thing, static_cast<std::uint32_t>(things_.size()));
        if (is_new) {
            things_.push_back(thing);
        }
        return at->second;
    }
    const std::vector<Thing>& things() const { return things_; }

private:
    std::map<Thing, std::uint32_t> numbers_;
    std::vector<Thing> things_;
};

std::string encode_value(const TileValue& value) {
    std::string bytes;
    protozero::pbf_builder<ValueField> builder(bytes);
    if (const auto* word = std::get_if<std::string>(&value)) {
        builder.add_string(ValueField::string_value, *word);
    } else {
        builder.add_int64(ValueField::int_value, std::get<std::int64_t>(value));
    }
    return bytes;
}

std::string encode_layer(const TileLayer& layer) {
    std::string bytes;
    protozero::pbf_builder<LayerField> builder(bytes);
    builder.add_uint32(LayerField::version, 2);
    builder.add_string(LayerField::name, layer.name);
    builder.add_uint32(LayerField::extent, static_cast<std::uint32_t>(tile_extent));
    Numbering<std::string> keys;
    Numbering<TileValue> values;
    bool is_empty = true;
    for (const TileFeature& feature : layer.features) {
        const Encoded encoded = encode(feature);
        if (encoded.commands.words().empty()) {
            continue;
        }
        is_empty = false;
        std::vector<std::uint32_t> tags;
        for (const auto& [key, value] : feature.attributes) {
            tags.push_back(keys(key));
            tags.push_back(values(value));
        }
        protozero::pbf_builder<FeatureField> item(builder, LayerField::features);
        item.add_packed_uint32(FeatureField::tags, tags.begin(), tags.end());
        item.add_enum(FeatureField::type, static_cast<std::int32_t>(encoded.type));
        item.add_packed_uint32(FeatureField::geometry, encoded.commands.words().begin(),
                               encoded.commands.words().end());
    }
    if (is_empty) {
        return {};
    }
    for (const std::string& key : keys.things()) {
        builder.add_string(LayerField::keys, key);
    }
    for (const TileValue& value : values.things()) {
        builder.add_message(LayerField::values, encode_value(value));
    }
    return bytes;
}

}  // namespace

std::string write_mvt(std::span<const TileLayer> layers) {
    std::string bytes;
    protozero::pbf_builder<TileField> builder(bytes);
    for (const TileLayer& layer : layers) {
        const std::string encoded = encode_layer(layer);
        if (!encoded.empty()) {
            builder.add_message(TileField::layers, encoded);
        }
    }
    return bytes;
}

}  // namespace halte::formats
