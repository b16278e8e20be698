// SPDX-License-Identifier: EUPL-1.2
#include "store/contour.hpp"

namespace halte::store {
namespace {

constexpr std::uint8_t format_version = 1;
constexpr std::int64_t largest_e7 = 1'800'000'000;

// Numbers as in protocol buffers: seven bits a byte, the lowest first (varint); signed ones are
// first folded so that small ones stay short: 0, -1, 1, -2... (zigzag).
class Writer {
public:
    explicit Writer(std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

    void number(std::uint64_t value) {
        while (value >= 0x80) {
            bytes_.push_back(static_cast<std::uint8_t>(value | 0x80U));
            value >>= 7U;
        }
        bytes_.push_back(static_cast<std::uint8_t>(value));
    }

    void ring(const geo::Ring& ring) {
        number(ring.size());
        for (const geo::Position point : ring) {
            step(point.lat_e7(), lat_);
            step(point.lon_e7(), lon_);
        }
    }

private:
    void step(std::int64_t value, std::int64_t& before) {
        const std::int64_t by = value - before;
        number((static_cast<std::uint64_t>(by) << 1U) ^ static_cast<std::uint64_t>(by >> 63));
        before = value;
    }

    std::vector<std::uint8_t>& bytes_;
    std::int64_t lat_ = 0;
    std::int64_t lon_ = 0;
};

class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    bool is_good() const { return is_good_; }
    bool is_at_end() const { return at_ == bytes_.size(); }

    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (at_ == bytes_.size()) {
                break;
            }
            const std::uint8_t byte = bytes_[at_++];
            value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        is_good_ = false;
        return 0;
    }

    // Of things that take at least one byte each, so that a wrong count cannot ask for memory.
    std::size_t count() {
        const std::uint64_t value = number();
        if (value > bytes_.size() - at_) {
            is_good_ = false;
            return 0;
        }
        return static_cast<std::size_t>(value);
    }

    geo::Ring ring() {
        geo::Ring points;
        const std::size_t size = count();
        points.reserve(size);
        for (std::size_t i = 0; i < size && is_good_; ++i) {
            const std::int32_t lat = step(lat_, largest_e7 / 2);
            const std::int32_t lon = step(lon_, largest_e7);
            points.push_back(geo::Position::from_e7(lat, lon));
        }
        return points;
    }

private:
    std::int32_t step(std::int64_t& before, std::int64_t largest) {
        const std::uint64_t folded = number();
        const auto by = static_cast<std::int64_t>(folded >> 1U) ^
                        -static_cast<std::int64_t>(folded & 1U);
        const bool fits = by >= -2 * largest_e7 && by <= 2 * largest_e7;
        before += fits ? by : 0;
        if (!fits || before < -largest || before > largest) {
            is_good_ = false;
            before = 0;
        }
        return static_cast<std::int32_t>(before);
    }

    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
    bool is_good_ = true;
    std::int64_t lat_ = 0;
    std::int64_t lon_ = 0;
};

}  // namespace

std::vector<std::uint8_t> pack_contour(const geo::Area& area) {
    std::vector<std::uint8_t> bytes = {format_version};
    Writer writer(bytes);
    writer.number(area.polygons.size());
    for (const geo::Polygon& polygon : area.polygons) {
        writer.number(1 + polygon.holes.size());
        writer.ring(polygon.outer);
        for (const geo::Ring& hole : polygon.holes) {
            writer.ring(hole);
        }
    }
    return bytes;
}

std::optional<geo::Area> unpack_contour(std::span<const std::uint8_t> bytes) {
    if (bytes.empty() || bytes[0] != format_version) {
        return std::nullopt;
    }
    Reader reader(bytes.subspan(1));
    geo::Area area;
    const std::size_t polygons = reader.count();
    for (std::size_t i = 0; i < polygons && reader.is_good(); ++i) {
        geo::Polygon& polygon = area.polygons.emplace_back();
        const std::size_t rings = reader.count();
        if (rings == 0) {
            return std::nullopt;
        }
        polygon.outer = reader.ring();
        for (std::size_t hole = 1; hole < rings && reader.is_good(); ++hole) {
            polygon.holes.push_back(reader.ring());
        }
    }
    if (!reader.is_good() || !reader.is_at_end()) {
        return std::nullopt;
    }
    return area;
}

}  // namespace halte::store
