// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace halte::support {

// An empty folder that goes with the test.
class TemporaryFolder {
public:
    TemporaryFolder() {
        // In memory where the system has such a place: a test that syncs its files a thousand
        // times must not wait for a disk.
        const std::filesystem::path memory = "/dev/shm";
        const auto parent = ::access(memory.c_str(), W_OK) == 0
                                ? memory : std::filesystem::temp_directory_path();
        std::string name = (parent / "halte-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) {
            throw std::runtime_error("cannot make a folder in " + name);
        }
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::string& path() const { return path_; }
    std::string path(const std::string& file) const { return path_ + "/" + file; }

private:
    std::string path_;
};

}  // namespace halte::support
