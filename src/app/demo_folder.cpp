// SPDX-License-Identifier: EUPL-1.2
#include "app/demo_folder.hpp"

#include <cstdlib>
#include <vector>

#include "base/format.hpp"

namespace halte::app {

namespace fs = std::filesystem;

Result<fs::path> find_demo_folder(std::string_view territory) {
    std::vector<fs::path> homes;
    if (const char* chosen = std::getenv("HALTE_DATA"); chosen != nullptr && *chosen != '\0') {
        homes.emplace_back(chosen);
    } else {
        std::error_code ignored;
        const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
        homes.push_back(program.parent_path().parent_path() / "share" / "halte");
        homes.push_back(fs::path(HALTE_SOURCE_DIR) / "data");
    }
    std::string looked_into;
    for (const fs::path& home : homes) {
        const fs::path folder = home / "demo" / territory;
        std::error_code ignored;
        if (fs::exists(folder / "territory.toml", ignored)) {
            return folder;
        }
        looked_into += (looked_into.empty() ? "" : ", ") + folder.string();
    }
    return Error{
        ErrorCode::not_found,
        say("les données du territoire « {} » sont introuvables",
            "the data of the territory \"{}\" were not found", territory),
        "--territory",
        say("cherchées dans : {} ; la variable HALTE_DATA peut nommer leur dossier",
            "looked into: {}; the variable HALTE_DATA can name their folder", looked_into)};
}

}  // namespace halte::app
