// SPDX-License-Identifier: EUPL-1.2
#include "store/trouble.hpp"

#include <cerrno>
#include <system_error>

#include "base/format.hpp"

namespace halte::store {
namespace {

struct Words {
    ErrorCode code;
    std::string message;
    std::string hint;
};

Words words_of(Trouble trouble, const std::string& path, const std::string& detail) {
    const std::string file = "\"" + path + "\"";
    const std::string why = detail.empty() ? "" : ": " + detail;
    switch (trouble) {
        case Trouble::missing_file:
            return {ErrorCode::not_found, text("There is no file ", file, "."),
                    "check the path; `halte demo` or `halte import` make a database"};
        case Trouble::missing_folder:
            return {ErrorCode::not_found, text("There is no folder ", file, "."),
                    "make the folder first, or check the path"};
        case Trouble::is_folder:
            return {ErrorCode::unavailable, text(file, " is a folder; a file was expected."),
                    "give the path of a file, as in halte.db"};
        case Trouble::not_a_database:
            return {ErrorCode::unavailable, text(file, " is not a database."),
                    "check the path; if it was one, restore a backup with `halte restore`"};
        case Trouble::foreign_database:
            return {ErrorCode::unavailable, text(file, " is a database, but not one of Halte."),
                    "check the path; nothing in the file was changed"};
        case Trouble::newer_version:
            return {ErrorCode::unavailable,
                    text(file, " was made by a newer version of Halte", why, "."),
                    "install the newest Halte; nothing in the file was changed"};
        case Trouble::damaged:
            return {ErrorCode::unavailable, text("The database ", file, " is damaged", why, "."),
                    "copy the file aside, then restore a backup with `halte restore`"};
        case Trouble::locked:
            return {ErrorCode::unavailable,
                    text("The database ", file, " is in use by another program."),
                    "wait until that program has finished or stop it, then try again; nothing "
                    "was changed"};
        case Trouble::read_only:
            return {ErrorCode::unavailable,
                    text(file, " cannot be written: the file, its folder or its disk is "
                         "read-only."),
                    "give the user who runs Halte the right to write both the file and its "
                    "folder; nothing was changed"};
        case Trouble::full_disk:
            return {ErrorCode::unavailable, text("There is no room left to write ", file, "."),
                    "free some space on that disk and try again; what was stored before is whole"};
        case Trouble::cannot_open:
            return {ErrorCode::unavailable, text(file, " cannot be opened", why, "."),
                    "check the path and the rights on the file and its folder"};
        case Trouble::input_output:
            return {ErrorCode::unavailable,
                    text("The disk gives an error on ", file, why, "."),
                    "check the disk; what was stored before is kept"};
        case Trouble::target_exists:
            return {ErrorCode::conflict, text(file, " exists already."),
                    "choose another name: a backup never replaces a file"};
        case Trouble::too_large:
            return {ErrorCode::unavailable,
                    text("Something is too large to be stored in ", file, "."),
                    "one table row holds at most 1 GB: choose a smaller territory"};
        case Trouble::internal:
            break;
    }
    return {ErrorCode::internal, text("The database ", file, " refused a change", why, "."),
            "nothing was changed; please report this"};
}

Error error_of(Trouble trouble, const std::string& path, const std::string& detail) {
    Words words = words_of(trouble, path, detail);
    return {words.code, std::move(words.message), "", std::move(words.hint)};
}

}  // namespace

StoreFailure::StoreFailure(Trouble trouble, std::string path, std::string detail)
    : Failure(error_of(trouble, path, detail)),
      trouble_(trouble),
      path_(std::move(path)),
      detail_(std::move(detail)) {}

bool is_full_disk(int system_error) {
    return system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG;
}

StoreFailure system_failure(int system_error, const std::string& path) {
    const bool is_denied =
        system_error == EACCES || system_error == EROFS || system_error == EPERM;
    const Trouble trouble = is_full_disk(system_error) ? Trouble::full_disk
                            : is_denied                ? Trouble::read_only
                                                       : Trouble::cannot_open;
    return StoreFailure(trouble, path, std::generic_category().message(system_error));
}

}  // namespace halte::store
