// SPDX-License-Identifier: EUPL-1.2
#include "app/text_file.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

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

NewText::NewText(std::string path) : path_(std::move(path)), partial_(path_ + ".partial") {
    errno = 0;
    file_.open(partial_, std::ios::binary | std::ios::trunc);
    trouble_ = file_ ? 0 : errno;
}

NewText::~NewText() {
    if (!is_kept_ && trouble_ == 0) {
        file_.close();
        std::error_code ignored;
        std::filesystem::remove(partial_, ignored);
    }
}

void NewText::keep() {
    if (trouble_ != 0) {
        throw store::system_failure(trouble_, path_);
    }
    errno = 0;
    if (!file_) {  // refused earlier: the system tells its reason again
        file_.clear();
        file_ << std::string(1 << 16, ' ') << std::flush;
        throw store::system_failure(errno, path_);
    }
    file_.close();
    if (!file_ || std::rename(partial_.c_str(), path_.c_str()) != 0) {
        throw store::system_failure(errno, path_);
    }
    is_kept_ = true;
}

void write_text(const std::string& path, const std::string& text) {
    NewText file(path);
    file.out() << text;
    file.keep();
}

}  // namespace halte::app
