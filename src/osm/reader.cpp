// SPDX-License-Identifier: EUPL-1.2
#include "osm/reader.hpp"

#include <vector>

#include "base/format.hpp"
#include "osm/file_check.hpp"
#include "osm/import.hpp"

namespace halte::osm {

namespace {

Result<ReadReport> import(std::vector<Extract> extracts, const Wanted& wanted,
                          const geo::FeatureSink& sink, Progress& progress, CancelToken cancel) {
    if (extracts.empty()) {
        return Error{.code = ErrorCode::invalid,
                     .message = "no extract of OpenStreetMap was named",
                     .field = "",
                     .hint = "name one or several .osm.pbf, .osm, .osm.bz2 or .osm.gz files"};
    }
    try {
        return Import(extracts, wanted, sink, progress, std::move(cancel)).run();
    } catch (const Unreadable& problem) {
        return Error{.code = ErrorCode::malformed,
                     .message = text(problem.name, ": the file is damaged or not complete (",
                                     problem.why, ")"),
                     .field = problem.name,
                     .hint =
                         "the download was probably cut short: download it again and "
                         "compare its size"};
    } catch (const Cancelled&) {
        const std::string name =
            extracts.size() == 1 ? extracts.front().name : text(extracts.size(), " extracts");
        return Error{.code = ErrorCode::unavailable,
                     .message = text(name, ": reading was stopped on request"),
                     .field = name,
                     .hint = "nothing was changed; start again when you like"};
    }
}

void add(Errors& problems, const Errors& more) {
    problems.insert(problems.end(), more.begin(), more.end());
}

}  // namespace

Result<ReadReport> read_osm(std::span<const std::filesystem::path> paths, const Wanted& wanted,
                            const geo::FeatureSink& sink, Progress& progress, CancelToken cancel) {
    std::vector<Extract> extracts;
    Errors problems;
    for (const std::filesystem::path& path : paths) {
        const Result<CheckedFile> checked = check_file(path);
        if (!checked) {
            add(problems, checked.errors());
            continue;
        }
        // Absolute: libosmium would take "-" and "http:..." for something else than files.
        extracts.push_back(Extract{.name = path.filename().string(),
                                   .format = checked->format,
                                   .bytes = checked->bytes,
                                   .path = std::filesystem::absolute(path).string(),
                                   .content = {}});
    }
    if (!problems.empty()) {
        return problems;
    }
    return import(std::move(extracts), wanted, sink, progress, std::move(cancel));
}

Result<ReadReport> read_osm(const std::filesystem::path& path, const Wanted& wanted,
                            const geo::FeatureSink& sink, Progress& progress, CancelToken cancel) {
    return read_osm(std::span(&path, 1), wanted, sink, progress, std::move(cancel));
}

Result<ReadReport> read_osm_bytes(std::span<const NamedBytes> extracts, const Wanted& wanted,
                                  const geo::FeatureSink& sink, Progress& progress,
                                  CancelToken cancel) {
    std::vector<Extract> checked;
    Errors problems;
    for (const NamedBytes& extract : extracts) {
        const Result<Done> start =
            check_start(extract.bytes.substr(0, 1024), extract.format, extract.name);
        if (!start) {
            add(problems, start.errors());
            continue;
        }
        checked.push_back(Extract{.name = extract.name,
                                  .format = extract.format,
                                  .bytes = extract.bytes.size(),
                                  .path = {},
                                  .content = extract.bytes});
    }
    if (!problems.empty()) {
        return problems;
    }
    return import(std::move(checked), wanted, sink, progress, std::move(cancel));
}

}  // namespace halte::osm
