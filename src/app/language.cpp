// SPDX-License-Identifier: EUPL-1.2
#include "app/language.hpp"

#include <cstdlib>

namespace halte::app {

Language language_of_environment() {
    // The order of POSIX (XBD 8.2): the first one that is set and not empty decides.
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') {
            return std::string_view(value).substr(0, 2) == "fr" ? Language::french
                                                                : Language::english;
        }
    }
    return Language::english;
}

}  // namespace halte::app
