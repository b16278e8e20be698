// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "base/failure.hpp"

namespace halte::store {

// What can go wrong with a database that its operator can mend.
enum class Trouble {
    missing_file,
    missing_folder,
    is_folder,
    not_a_database,
    foreign_database,  // of another program
    newer_version,
    damaged,
    locked,
    read_only,
    full_disk,
    cannot_open,
    input_output,      // the disk answers with an error
    target_exists,
    too_large,         // a thing beyond what SQLite keeps in one row (1 GB)
    internal,          // a rule of the tables broken: a mistake of ours
};

// What happened, to which file, and what to do.
class StoreFailure final : public Failure {
public:
    // `detail`: the words of the system or of SQLite, or what was found.
    StoreFailure(Trouble trouble, const std::string& path, Sentence detail = {});

    Trouble trouble() const { return trouble_; }
    const Sentence& detail() const { return detail_; }

private:
    Trouble trouble_;
    Sentence detail_;
};

// What an errno of the system means for a file that was to be written.
bool is_full_disk(int system_error);
StoreFailure system_failure(int system_error, const std::string& path);

}  // namespace halte::store
