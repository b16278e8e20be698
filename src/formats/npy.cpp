// SPDX-License-Identifier: EUPL-1.2
#include "formats/npy.hpp"

#include <bit>

#include "base/assert.hpp"
#include "base/format.hpp"

namespace halte::formats {

std::string npy_head(std::size_t rows, std::size_t columns) {
    constexpr std::size_t before = 10;     // magic, version, length of what follows
    constexpr std::size_t alignment = 64;  // of the numbers
    std::string words = text("{'descr': '<u4', 'fortran_order': False, 'shape': (", rows, ", ",
                             columns, "), }");
    words.append(alignment - 1 - (before + words.size()) % alignment, ' ');
    words += '\n';
    std::string head("\x93NUMPY\x01\x00", 8);
    head += static_cast<char>(words.size() % 256);
    head += static_cast<char>(words.size() / 256);
    return head + words;
}

std::string write_npy(std::span<const std::uint32_t> numbers, std::size_t rows,
                      std::size_t columns) {
    static_assert(std::endian::native == std::endian::little);
    HALTE_CHECK(numbers.size() == rows * columns);
    std::string file = npy_head(rows, columns);
    file.append(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
    return file;
}

}  // namespace halte::formats
