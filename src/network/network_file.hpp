// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "network/network.hpp"

namespace halte::network {

// A network as bytes, to be stored by others: a version, a checksum, little-endian arrays.
std::string write_network(const Network& network);

// Errors: malformed (truncated, damaged, not a network), conflict (written by another version of
// Halte: rebuild it from the extract). Whatever the bytes, never a crash.
Result<Network> read_network(std::string_view bytes);

// The same bytes with their checksum made right: lets tests and fuzzers get past it.
std::string resummed(std::string bytes);

}  // namespace halte::network
