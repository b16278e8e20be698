// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace halte {

// A file that travels inside the program; made by halte_embed in cmake/embed.cmake.
struct EmbeddedFile {
    std::string_view path;   // relative, with '/'
    std::string_view bytes;  // followed by a zero byte that is not counted
};

// Sorted by path.
using EmbeddedFiles = std::span<const EmbeddedFile>;

// Nothing when there is no such file.
const EmbeddedFile* find_embedded(EmbeddedFiles files, std::string_view path);

}  // namespace halte
