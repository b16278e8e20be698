// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace halte::formats {

// The beginning of a NumPy array file, version 1.0 (numpy.lib.format), of unsigned 32-bit numbers,
// row after row; the bytes of the numbers, little-endian, come behind it.
std::string npy_head(std::size_t rows, std::size_t columns);

// The whole file. `numbers` holds rows * columns.
std::string write_npy(std::span<const std::uint32_t> numbers, std::size_t rows,
                      std::size_t columns);

}  // namespace halte::formats
