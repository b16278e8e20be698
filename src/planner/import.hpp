// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "model/present.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "planner/networks.hpp"
#include "planner/parameters.hpp"
#include "planner/ports.hpp"
#include "planner/see.hpp"
#include "planner/sight.hpp"

namespace halte::planner {

// What became of one line of a file.
enum class Remark : std::uint8_t {
    read,      // a count of rows taken as they are
    repaired,  // taken after a change that loses nothing: ring order, encoding, a blank position
    estimated, // taken with a guess in place of a missing value
    left_out,  // not taken
};

struct ImportRemark {
    Remark kind = Remark::read;
    std::string where;  // "communes.csv:12"
    Sentence message;   // what was found and what was done
    friend bool operator==(const ImportRemark&, const ImportRemark&) = default;
};

// What was read of one file.
struct FileReport {
    std::string file;
    std::uint64_t rows = 0;
    std::uint64_t taken = 0;
    friend bool operator==(const FileReport&, const FileReport&) = default;
};

struct ImportReport {
    std::vector<FileReport> files;
    std::vector<ImportRemark> remarks;
    std::size_t count(Remark kind) const;
};

// Everything a folder gives. Nothing is stored yet.
struct Imported {
    model::Territory territory;
    std::vector<model::Unit> units;
    Networks networks;
    std::vector<model::PresentStop> present;  // the tours of today
    Bytes basemap;       // PMTiles; empty when the basemap could not be made
    ImportReport report;
};

// Reads a territory folder (docs/formats/territory-folder.md). A row that cannot be true is an
// error when it would make figures wrong (unknown commune, negative population, twice the same
// code, a place far from the commune it names), a remark when it can be left out or repaired.
// Errors: every problem of every file at once, field = "file:line" or "file:line:column", hint =
// what to do. Nothing is changed anywhere: the caller stores the result or drops it.
// unavailable when cancelled.
Result<Imported> import_territory(const std::filesystem::path& folder,
                                  const Parameters& parameters, Progress& progress,
                                  CancelToken cancel = {});

// What the store keeps of an import and its sight: territory, units, assets "network/...",
// "basemap" and "sight".
Stock stock_of(Imported imported, const Sight& sight);

}  // namespace halte::planner
