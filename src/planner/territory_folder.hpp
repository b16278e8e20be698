// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "network/speed_factors.hpp"

namespace halte::planner {

// territory.toml, read and checked; see docs/formats/territory-folder.md.
struct TerritoryFolder {
    std::filesystem::path root;
    model::Territory head;          // all but what the other files give
    std::vector<model::Unit> units;
    std::vector<std::string> roads;  // extracts of OpenStreetMap: read as one map
    network::SpeedFactors factors;   // what the team knows better of its roads
    std::map<std::string, std::string, std::less<>> files;  // "communes" to "communes.csv"

    bool has(std::string_view key) const { return files.contains(key); }
    // The name of a file, for messages; the key must be there.
    const std::string& name(std::string_view key) const { return files.find(key)->second; }
    std::filesystem::path path(std::string_view key) const { return root / name(key); }
    std::vector<std::filesystem::path> road_paths() const;
};

// Errors: not_found (no folder, no territory.toml, a file it names), malformed, invalid; all of
// them at once.
Result<TerritoryFolder> read_territory_folder(const std::filesystem::path& root);

// The bytes of a file. Errors: not_found, unavailable, each with the name and what to do.
Result<std::string> read_bytes(const std::filesystem::path& path);

}  // namespace halte::planner
