// SPDX-License-Identifier: EUPL-1.2
#include "base/embedded.hpp"

#include <algorithm>

namespace halte {

const EmbeddedFile* find_embedded(EmbeddedFiles files, std::string_view path) {
    const auto found = std::ranges::lower_bound(files, path, {}, &EmbeddedFile::path);
    return found != files.end() && found->path == path ? &*found : nullptr;
}

}  // namespace halte
