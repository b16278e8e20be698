// SPDX-License-Identifier: EUPL-1.2
#include "app/text_file.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "store/trouble.hpp"

namespace halte::app {

Result<std::string> read_text(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        throw store::StoreFailure(store::Trouble::is_folder, path);
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        const int why = errno;
        if (why == ENOENT) {
            return Error{ErrorCode::not_found,
                         say("ce fichier n'existe pas", "there is no such file"), path,
                         say("vérifiez le chemin", "check the path")};
        }
        return Error{ErrorCode::unavailable,
                     say("ce fichier ne peut pas être lu : {}", "this file cannot be read: {}",
                         std::generic_category().message(why)),
                     path, say("vérifiez vos droits sur lui", "check your rights on it")};
    }
    return std::string(std::istreambuf_iterator<char>(file), {});
}

void write_text(const std::string& path, const std::string& text) {
    const std::string partial = path + ".partial";
    errno = 0;
    {
        std::ofstream file(partial, std::ios::binary | std::ios::trunc);
        file << text << std::flush;
        if (file && std::rename(partial.c_str(), path.c_str()) == 0) {
            return;
        }
    }
    const int why = errno;
    std::error_code ignored;
    std::filesystem::remove(partial, ignored);
    throw store::system_failure(why, path);
}

}  // namespace halte::app
