// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model/words.hpp"
#include "store/sqlite.hpp"
#include "store/trouble.hpp"

namespace halte::store {

// An enumerator from its column. A word we do not know is a database that was changed by hand or
// damaged; it is named, with those that are allowed.
template <typename Enum>
Enum read_word(Database& database, Row& row) {
    const std::string written = row.text();
    if (const auto found = model::find_word<Enum>(written)) {
        return *found;
    }
    std::string allowed;
    for (const std::string_view word : model::words_of<Enum>()) {
        allowed += (allowed.empty() ? "" : ", ") + std::string(word);
    }
    throw StoreFailure(Trouble::damaged, database.path(),
                       say("« {} » n'est pas un de {}", "\"{}\" is none of {}", written, allowed));
}

}  // namespace halte::store
