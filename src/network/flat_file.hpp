// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace halte::network {

// A file of numbered sections, each a plain array, read where it lies: opening copies nothing, and
// every process that opens the file shares its pages. Layout, little-endian: a header of 32 bytes
// (magic, version, number of sections, size of the file, checksum of all the rest), 24 bytes a
// section (number, item size, offset, number of items), then the arrays, each at a multiple of 64.
class FlatFileWriter {
public:
    explicit FlatFileWriter(std::uint32_t version) : version_(version) {}

    // The items must live until `finish`. A number is used once.
    template <typename Items>
    void add(std::uint32_t number, const Items& items) {
        using Item = std::remove_cvref_t<decltype(*std::data(items))>;
        static_assert(std::is_trivially_copyable_v<Item> && alignof(Item) <= 8);
        add(number, sizeof(Item), std::data(items), std::size(items));
    }
    std::vector<std::uint8_t> finish() const;

private:
    struct Section {
        std::uint32_t number = 0;
        std::uint32_t item_size = 0;
        const void* items = nullptr;
        std::size_t count = 0;
    };
    void add(std::uint32_t number, std::size_t item_size, const void* items, std::size_t count);

    std::uint32_t version_;
    std::vector<Section> sections_;
};

// Immutable and cheap to copy: copies share the bytes.
class FlatFile {
public:
    // Errors: not_found, unavailable (may not be read), and those of `over`. A file in use must be
    // replaced by renaming another onto it, never written over.
    static Result<FlatFile> open(const std::filesystem::path& path, std::uint32_t version);
    // Errors: malformed (another kind of file, cut short, damaged), conflict (another version).
    static Result<FlatFile> over(std::vector<std::uint8_t> bytes, std::uint32_t version);

    std::span<const std::uint8_t> bytes() const { return bytes_; }
    // Nothing when there is no such section, or its items are of another size.
    template <typename Item>
    std::optional<std::span<const Item>> section(std::uint32_t number) const {
        static_assert(std::is_trivially_copyable_v<Item> && alignof(Item) <= 8);
        const auto found = find(number, sizeof(Item));
        if (!found) {
            return std::nullopt;
        }
        return std::span(reinterpret_cast<const Item*>(found->data()),
                         found->size() / sizeof(Item));
    }

private:
    FlatFile(std::shared_ptr<const void> owner, std::span<const std::uint8_t> bytes)
        : owner_(std::move(owner)), bytes_(bytes) {}
    static Result<FlatFile> checked(FlatFile file, std::uint32_t version);
    std::optional<std::span<const std::uint8_t>> find(std::uint32_t number,
                                                      std::size_t item_size) const;

    std::shared_ptr<const void> owner_;
    std::span<const std::uint8_t> bytes_;
};

// The error of a file whose sections contradict each other or miss.
Error damaged_network(const Sentence& why);

// The same bytes with size and checksum made right: lets tests and fuzzers get past them.
std::vector<std::uint8_t> resummed(std::vector<std::uint8_t> bytes);

}  // namespace halte::network
