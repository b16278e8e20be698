// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "support/temporary_folder.hpp"

namespace halte::support {

// A copy of tests/data/hameau that a test may spoil.
class Hamlet {
public:
    Hamlet() {
        std::filesystem::copy(std::filesystem::path(HALTE_SOURCE_DIR) / "tests/data/hameau",
                              folder_.path(), std::filesystem::copy_options::recursive);
    }
    const std::string& path() const { return folder_.path(); }

    std::string read(const std::string& file) const {
        std::ifstream in(folder_.path(file), std::ios::binary);
        std::ostringstream content;
        content << in.rdbuf();
        return content.str();
    }
    void write(const std::string& file, const std::string& content) const {
        std::ofstream(folder_.path(file), std::ios::binary) << content;
    }
    void append(const std::string& file, const std::string& content) const {
        write(file, read(file) + content);
    }
    // The first one; it must be there.
    void replace(const std::string& file, const std::string& from, const std::string& to) const {
        std::string content = read(file);
        const std::size_t at = content.find(from);
        if (at == std::string::npos) {
            throw std::runtime_error(file + " has no " + from);
        }
        write(file, content.replace(at, from.size(), to));
    }

private:
    TemporaryFolder folder_;
};

}  // namespace halte::support
