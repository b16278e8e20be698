// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <protozero/pbf_reader.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/assert.hpp"

namespace halte::test {

// A vector tile as version 2.1 of its specification reads, command by command.
struct ReadFeature {
    int type = 0;  // 1 points, 2 lines, 3 polygons
    std::vector<std::vector<std::pair<int, int>>> parts;  // absolute x, y; rings not closed
    std::map<std::string, std::string> attributes;        // numbers as text
};
using ReadTile = std::map<std::string, std::vector<ReadFeature>>;

inline std::vector<std::vector<std::pair<int, int>>> read_geometry(
    const std::vector<std::uint32_t>& words, int type) {
    std::vector<std::vector<std::pair<int, int>>> parts;
    int x = 0;
    int y = 0;
    for (std::size_t at = 0; at < words.size();) {
        const std::uint32_t command = words[at] & 7u;
        std::uint32_t count = words[at++] >> 3;
        if (command == 7) {
            HALTE_CHECK(count == 1 && type == 3 && parts.back().size() >= 3);
            continue;
        }
        HALTE_CHECK((command == 1 || command == 2) && count > 0);
        HALTE_CHECK(at + 2 * count <= words.size());
        if (command == 1) {
            HALTE_CHECK(type == 1 || count == 1);
            parts.emplace_back();
        }
        for (; count > 0; --count) {
            const int dx = protozero::decode_zigzag32(words[at++]);
            const int dy = protozero::decode_zigzag32(words[at++]);
            // The specification forbids steps that go nowhere.
            HALTE_CHECK(command == 1 || dx != 0 || dy != 0);
            parts.back().emplace_back(x += dx, y += dy);
        }
    }
    return parts;
}

inline std::string read_value(protozero::pbf_reader value) {
    HALTE_CHECK(value.next());
    return value.tag() == 1 ? value.get_string() : std::to_string(value.get_int64());
}

inline ReadTile read_mvt(std::string_view bytes) {
    ReadTile tile;
    protozero::pbf_reader reader(bytes.data(), bytes.size());
    while (reader.next(3)) {
        std::string name;
        std::uint32_t version = 0;
        std::uint32_t extent = 0;
        std::vector<std::string> keys;
        std::vector<std::string> values;
        std::vector<protozero::pbf_reader> features;
        for (protozero::pbf_reader layer = reader.get_message(); layer.next();) {
            switch (layer.tag()) {
            case 1: name = layer.get_string(); break;
            case 2: features.push_back(layer.get_message()); break;
            case 3: keys.push_back(layer.get_string()); break;
            case 4: values.push_back(read_value(layer.get_message())); break;
            case 5: extent = layer.get_uint32(); break;
            case 15: version = layer.get_uint32(); break;
            default: HALTE_CHECK(false);
            }
        }
        HALTE_CHECK(version == 2 && extent == 4096 && !name.empty() && !tile.contains(name));
        for (protozero::pbf_reader& feature : features) {
            ReadFeature read;
            std::vector<std::uint32_t> tags;
            std::vector<std::uint32_t> words;
            while (feature.next()) {
                if (feature.tag() == 3) {
                    read.type = feature.get_enum();
                    continue;
                }
                const bool is_tags = feature.tag() == 2;
                for (const std::uint32_t word : feature.get_packed_uint32()) {
                    (is_tags ? tags : words).push_back(word);
                }
            }
            HALTE_CHECK(tags.size() % 2 == 0 && !words.empty());
            for (std::size_t i = 0; i < tags.size(); i += 2) {
                read.attributes[keys.at(tags[i])] = values.at(tags[i + 1]);
            }
            read.parts = read_geometry(words, read.type);
            tile[name].push_back(std::move(read));
        }
    }
    return tile;
}

}  // namespace halte::test
