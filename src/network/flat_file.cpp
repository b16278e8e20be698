// SPDX-License-Identifier: EUPL-1.2
#include "network/flat_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "base/format.hpp"

namespace halte::network {

namespace {

static_assert(std::endian::native == std::endian::little, "the file is written as it is in memory");

constexpr std::array<char, 8> magic = {'H', 'A', 'L', 'T', 'E', 'N', 'E', 'T'};
constexpr std::size_t alignment = 64;  // a line of cache, and of the widest vectors
Sentence build_it_again() {
    return say("refaites-le à partir de l'extrait (halte import, halte network build)",
               "build it again from the extract (halte import, halte network build)");
}

struct Header {
    std::array<char, 8> magic{};
    std::uint32_t version = 0;
    std::uint32_t sections = 0;
    std::uint64_t size = 0;
    std::uint64_t checksum = 0;
};
static_assert(sizeof(Header) == 32);

struct Row {
    std::uint32_t number = 0;
    std::uint32_t item_size = 0;
    std::uint64_t offset = 0;
    std::uint64_t count = 0;
};
static_assert(sizeof(Row) == 24);

__extension__ using Wide = unsigned __int128;

std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t word_at(const std::uint8_t* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

// Multiply and fold, as wyhash (Wang Yi 2019) does, in two lanes of sixteen bytes. `size` is a
// multiple of 8; tells accidents, not malice.
std::uint64_t hash_of(const std::uint8_t* bytes, std::size_t size) {
    constexpr std::uint64_t odd1 = 0xa076'1d64'78bd'642fULL;
    constexpr std::uint64_t odd2 = 0xe703'7ed1'a0b4'28dbULL;
    std::uint64_t left = size;
    std::uint64_t right = ~std::uint64_t{size};
    std::size_t at = 0;
    for (; at + 32 <= size; at += 32) {
        left = fold(word_at(bytes + at) ^ odd1, word_at(bytes + at + 8) ^ left);
        right = fold(word_at(bytes + at + 16) ^ odd2, word_at(bytes + at + 24) ^ right);
    }
    for (; at + 8 <= size; at += 8) {
        left = fold(word_at(bytes + at) ^ odd1, left ^ odd2);
    }
    return fold(left ^ odd1, right ^ odd2);
}

// Of all but its own eight bytes.
std::uint64_t checksum_of(std::span<const std::uint8_t> bytes) {
    return hash_of(bytes.data(), 24) ^
           hash_of(bytes.data() + sizeof(Header), bytes.size() - sizeof(Header));
}

Header header_of(std::span<const std::uint8_t> bytes) {
    Header header;
    std::memcpy(&header, bytes.data(), sizeof header);
    return header;
}

Row row_of(std::span<const std::uint8_t> bytes, std::size_t section) {
    Row row;
    std::memcpy(&row, bytes.data() + sizeof(Header) + section * sizeof(Row), sizeof row);
    return row;
}

constexpr std::size_t aligned(std::size_t size) {
    return (size + alignment - 1) / alignment * alignment;
}

bool are_within(std::span<const std::uint8_t> bytes, std::uint32_t sections) {
    const std::size_t body = bytes.size() - sizeof(Header);
    if (sections > body / sizeof(Row)) {
        return false;
    }
    for (std::size_t section = 0; section < sections; ++section) {
        const Row row = row_of(bytes, section);
        if (row.item_size == 0 || row.offset % alignment != 0 || row.offset > bytes.size() ||
            row.count > (bytes.size() - row.offset) / row.item_size) {
            return false;
        }
    }
    return true;
}

Error cannot_open(const std::filesystem::path& path, int problem) {
    const bool is_absent = problem == ENOENT;
    return Error{.code = is_absent ? ErrorCode::not_found : ErrorCode::unavailable,
                 .message = say("le réseau de routes {} ne peut pas être ouvert : {}",
                                "the road network {} cannot be opened: {}", path.string(),
                                std::strerror(problem)),
                 .field = "network",
                 .hint = is_absent ? say("vérifiez le chemin, ou construisez-le depuis un extrait",
                                         "check the path, or build it from an extract")
                                   : Sentence{}};
}

class Descriptor {
public:
    explicit Descriptor(const std::filesystem::path& path)
        : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

}  // namespace

void FlatFileWriter::add(std::uint32_t number, std::size_t item_size, const void* items,
                         std::size_t count) {
    HALTE_CHECK(std::none_of(sections_.begin(), sections_.end(),
                             [number](const Section& each) { return each.number == number; }));
    sections_.push_back({number, static_cast<std::uint32_t>(item_size), items, count});
}

std::vector<std::uint8_t> FlatFileWriter::finish() const {
    std::size_t size = aligned(sizeof(Header) + sections_.size() * sizeof(Row));
    for (const Section& section : sections_) {
        size += aligned(section.count * section.item_size);
    }
    std::vector<std::uint8_t> bytes(size, 0);
    Header header{.magic = magic,
                  .version = version_,
                  .sections = static_cast<std::uint32_t>(sections_.size()),
                  .size = size,
                  .checksum = 0};
    std::size_t offset = aligned(sizeof(Header) + sections_.size() * sizeof(Row));
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        const Section& section = sections_[i];
        const Row row{section.number, section.item_size, offset, section.count};
        std::memcpy(bytes.data() + sizeof(Header) + i * sizeof(Row), &row, sizeof row);
        if (section.count > 0) {
            std::memcpy(bytes.data() + offset, section.items, section.count * section.item_size);
        }
        offset += aligned(section.count * section.item_size);
    }
    std::memcpy(bytes.data(), &header, sizeof header);
    return resummed(std::move(bytes));
}

std::vector<std::uint8_t> resummed(std::vector<std::uint8_t> bytes) {
    if (bytes.size() >= sizeof(Header)) {
        Header header = header_of(bytes);
        header.size = bytes.size();
        std::memcpy(bytes.data(), &header, sizeof header);
        header.checksum = checksum_of(bytes);
        std::memcpy(bytes.data(), &header, sizeof header);
    }
    return bytes;
}

Error damaged_network(const Sentence& why) {
    return Error{.code = ErrorCode::malformed,
                 .message = say("le réseau de routes enregistré est illisible : {}",
                                "the stored road network cannot be read: {}", why),
                 .field = "network",
                 .hint = build_it_again()};
}

Result<FlatFile> FlatFile::open(const std::filesystem::path& path, std::uint32_t version) {
    const Descriptor file(path);
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0) {
        return cannot_open(path, errno);
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (!S_ISREG(status.st_mode) || size == 0) {
        return damaged_network(say("ce n'est pas un réseau de routes de Halte",
                                   "this is not a road network of Halte"));
    }
    void* const mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (mapped == MAP_FAILED) {
        return cannot_open(path, errno);
    }
    std::shared_ptr<const void> owner(
        mapped, [size](const void* at) { ::munmap(const_cast<void*>(at), size); });
    const std::span bytes(static_cast<const std::uint8_t*>(mapped), size);
    return checked(FlatFile(std::move(owner), bytes), version);
}

Result<FlatFile> FlatFile::over(std::vector<std::uint8_t> bytes, std::uint32_t version) {
    const auto owner = std::make_shared<const std::vector<std::uint8_t>>(std::move(bytes));
    return checked(FlatFile(owner, std::span(*owner)), version);
}

Result<FlatFile> FlatFile::checked(FlatFile file, std::uint32_t version) {
    const std::span<const std::uint8_t> bytes = file.bytes_;
    const std::size_t told = std::min(bytes.size(), magic.size());
    if (told == 0 || std::memcmp(bytes.data(), magic.data(), told) != 0) {
        return damaged_network(say("ces octets ne sont pas un réseau de routes de Halte",
                                   "these bytes are not a road network of Halte"));
    }
    if (bytes.size() < sizeof(Header)) {
        return damaged_network(say("il est coupé",
                                   "it is cut short"));
    }
    const Header header = header_of(bytes);
    if (header.version != version) {
        return Error{.code = ErrorCode::conflict,
                     .message = say("le réseau de routes enregistré est au format {}, ce programme "
                                    "lit le format {}",
                                    "the stored road network is of format {}, this program "
                                    "reads format {}",
                                    header.version, version),
                     .field = "network",
                     .hint = build_it_again()};
    }
    if (header.size != bytes.size() || bytes.size() % 8 != 0) {
        return damaged_network(say("il est coupé",
                                   "it is cut short"));
    }
    if (header.checksum != checksum_of(bytes)) {
        return damaged_network(say("sa somme de contrôle est fausse : il a été changé ou abîmé",
                                   "its checksum is wrong, it was changed or damaged"));
    }
    if (!are_within(bytes, header.sections)) {
        return damaged_network(say("son contenu se contredit",
                                   "its content contradicts itself"));
    }
    return file;
}

std::optional<std::span<const std::uint8_t>> FlatFile::find(std::uint32_t number,
                                                            std::size_t item_size) const {
    for (std::size_t section = 0; section < header_of(bytes_).sections; ++section) {
        const Row row = row_of(bytes_, section);
        if (row.number == number && row.item_size == item_size) {
            return bytes_.subspan(row.offset, row.count * row.item_size);
        }
    }
    return std::nullopt;
}

}  // namespace halte::network
