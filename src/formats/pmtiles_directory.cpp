// SPDX-License-Identifier: EUPL-1.2
#include "formats/pmtiles_directory.hpp"

#include <exception>
#include <limits>
#include <protozero/buffer_string.hpp>
#include <protozero/varint.hpp>

namespace halte::formats {

namespace {

void put(std::string& out, std::uint64_t value) {
    protozero::add_varint_to_buffer(&out, value);
}

}  // namespace

std::string write_directory(std::span<const DirectoryEntry> entries) {
    std::string bytes;
    put(bytes, entries.size());
    std::uint64_t last = 0;
    for (const DirectoryEntry& entry : entries) {
        put(bytes, entry.first - last);
        last = entry.first;
    }
    for (const DirectoryEntry& entry : entries) {
        put(bytes, entry.run);
    }
    for (const DirectoryEntry& entry : entries) {
        put(bytes, entry.length);
    }
    std::uint64_t next = std::numeric_limits<std::uint64_t>::max();
    for (const DirectoryEntry& entry : entries) {
        // 0: right behind the entry before.
        put(bytes, entry.offset == next ? 0 : entry.offset + 1);
        next = entry.offset + entry.length;
    }
    return bytes;
}

std::optional<std::vector<DirectoryEntry>> read_directory(std::string_view bytes) {
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    const auto take = [&] { return protozero::decode_varint(&at, end); };
    try {
        const std::uint64_t count = take();
        // Each entry takes four bytes at least.
        if (count == 0 || count > bytes.size() / 4) {
            return std::nullopt;
        }
        std::vector<DirectoryEntry> entries(count);
        std::uint64_t last = 0;
        for (DirectoryEntry& entry : entries) {
            const std::uint64_t step = take();
            if (step == 0 && &entry != &entries.front()) {
                return std::nullopt;
            }
            entry.first = last += step;
        }
        for (DirectoryEntry& entry : entries) {
            entry.run = static_cast<std::uint32_t>(take());
        }
        for (DirectoryEntry& entry : entries) {
            entry.length = static_cast<std::uint32_t>(take());
            if (entry.length == 0) {
                return std::nullopt;
            }
        }
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const std::uint64_t offset = take();
            if (offset == 0 && i == 0) {
                return std::nullopt;
            }
            entries[i].offset =
                offset == 0 ? entries[i - 1].offset + entries[i - 1].length : offset - 1;
        }
        return at == end ? std::optional(std::move(entries)) : std::nullopt;
    } catch (const protozero::exception&) {
        return std::nullopt;
    }
}

}  // namespace halte::formats
