// SPDX-License-Identifier: EUPL-1.2
#include <bit>

#include "planner/sight.hpp"

namespace halte::planner {

namespace {

// "HSIG" and the version of what follows; raise it whenever the order below changes.
constexpr std::uint32_t magic = 0x47495348;
constexpr std::uint32_t version = 1;

class Writer {
public:
    void u8(std::uint8_t value) { bytes_.push_back(value); }
    void u32(std::uint32_t value) {
        for (int shift = 0; shift < 32; shift += 8) {
            bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
        }
    }
    void f32(float value) { u32(std::bit_cast<std::uint32_t>(value)); }
    void f64(double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        u32(static_cast<std::uint32_t>(bits));
        u32(static_cast<std::uint32_t>(bits >> 32));
    }
    void maybe(const std::optional<double>& value) {
        u8(value ? 1 : 0);
        f64(value.value_or(0.0));
    }
    void estimate(const need::Estimate& value) {
        f64(value.value);
        f64(value.low);
        f64(value.high);
    }
    void count(std::size_t size) { u32(static_cast<std::uint32_t>(size)); }
    Bytes take() { return std::move(bytes_); }

private:
    Bytes bytes_;
};

// Reads in the same order; once the bytes run out, everything is zero and is_good() is false.
class Reader {
public:
    explicit Reader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}
    std::uint8_t u8() {
        if (at_ >= bytes_.size()) {
            is_good_ = false;
            return 0;
        }
        return bytes_[at_++];
    }
    std::uint32_t u32() {
        std::uint32_t value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= std::uint32_t{u8()} << shift;
        }
        return value;
    }
    float f32() { return std::bit_cast<float>(u32()); }
    double f64() {
        const std::uint64_t low = u32();
        return std::bit_cast<double>(low | std::uint64_t{u32()} << 32);
    }
    std::optional<double> maybe() {
        const bool has = u8() != 0;
        const double value = f64();
        return has ? std::optional<double>(value) : std::nullopt;
    }
    need::Estimate estimate() {
        need::Estimate value;
        value.value = f64();
        value.low = f64();
        value.high = f64();
        return value;
    }
    // A count of things of at least `each` bytes: never more than the bytes that are left.
    std::size_t count(std::size_t each) {
        const std::size_t size = u32();
        if (size > (bytes_.size() - at_) / each) {
            is_good_ = false;
            return 0;
        }
        return size;
    }
    bool is_good() const { return is_good_; }
    bool is_at_end() const { return at_ == bytes_.size(); }

private:
    std::span<const std::uint8_t> bytes_;
    std::size_t at_ = 0;
    bool is_good_ = true;
};

void write_area(Writer& out, const AreaSight& area) {
    out.f64(area.inhabitants);
    out.f64(area.adults);
    out.estimate(area.need);
    out.f64(area.reach);
    out.estimate(area.unseen);
    out.maybe(area.walking_min);
    out.maybe(area.driving_min);
    out.count(area.missing.size());
    for (const need::Input input : area.missing) {
        out.u8(static_cast<std::uint8_t>(input));
    }
}

AreaSight read_area(Reader& in) {
    AreaSight area;
    area.inhabitants = in.f64();
    area.adults = in.f64();
    area.need = in.estimate();
    area.reach = in.f64();
    area.unseen = in.estimate();
    area.walking_min = in.maybe();
    area.driving_min = in.maybe();
    for (std::size_t left = in.count(1); left > 0; --left) {
        area.missing.push_back(static_cast<need::Input>(in.u8()));
    }
    return area;
}

void write_community(Writer& out, const need::Community& community) {
    out.f64(community.inhabitants);
    out.u8(community.ages ? 1 : 0);
    for (const double persons : community.ages.value_or(need::Bands{})) {
        out.f64(persons);
    }
    out.maybe(community.circumstances.poverty_percent);
    out.maybe(community.circumstances.median_income_eur);
    out.maybe(community.circumstances.alone_percent);
    out.count(community.quarters.size());
    for (const need::Quarter& quarter : community.quarters) {
        out.f64(quarter.inhabitants);
        out.maybe(quarter.poverty_percent);
        out.maybe(quarter.age_60_plus_percent);
        out.maybe(quarter.alone_percent);
    }
    out.count(community.iris_poverty_percent.size());
    for (const double poverty : community.iris_poverty_percent) {
        out.f64(poverty);
    }
}

need::Community read_community(Reader& in) {
    need::Community community;
    community.inhabitants = in.f64();
    const bool has_ages = in.u8() != 0;
    need::Bands bands{};
    for (double& persons : bands) {
        persons = in.f64();
    }
    if (has_ages) {
        community.ages = bands;
    }
    community.circumstances.poverty_percent = in.maybe();
    community.circumstances.median_income_eur = in.maybe();
    community.circumstances.alone_percent = in.maybe();
    for (std::size_t left = in.count(35); left > 0; --left) {
        need::Quarter quarter;
        quarter.inhabitants = in.f64();
        quarter.poverty_percent = in.maybe();
        quarter.age_60_plus_percent = in.maybe();
        quarter.alone_percent = in.maybe();
        community.quarters.push_back(quarter);
    }
    for (std::size_t left = in.count(8); left > 0; --left) {
        community.iris_poverty_percent.push_back(in.f64());
    }
    return community;
}

void read_catchments(Reader& in, need::Catchments& to) {
    to.starts.clear();
    for (std::size_t left = in.count(4); left > 0; --left) {
        to.starts.push_back(in.u32());
    }
    for (std::size_t left = in.count(20); left > 0; --left) {
        need::Link link;
        link.offer = in.u32();
        link.walking_km = in.f32();
        link.driving_km = in.f32();
        link.walking_min = in.f32();
        link.driving_min = in.f32();
        to.links.push_back(link);
    }
}

bool is_sound(const Sight& sight) {
    const need::Catchments& catchments = sight.catchments;
    if (catchments.starts.size() != sight.cells.size() + 1 || catchments.starts.front() != 0 ||
        catchments.starts.back() != catchments.links.size() ||
        sight.communities.size() != sight.communes.size()) {
        return false;
    }
    for (std::size_t i = 1; i < catchments.starts.size(); ++i) {
        if (catchments.starts[i] < catchments.starts[i - 1]) {
            return false;
        }
    }
    return true;
}

}  // namespace

Bytes to_bytes(const Sight& sight) {
    Writer out;
    out.u32(magic);
    out.u32(version);
    out.count(sight.cells.size());
    for (const CellSight& cell : sight.cells) {
        out.estimate(cell.need);
        out.f64(cell.reach);
        out.estimate(cell.unseen);
        out.maybe(cell.walking_min);
        out.maybe(cell.driving_min);
    }
    out.count(sight.communes.size());
    for (const AreaSight& area : sight.communes) {
        write_area(out, area);
    }
    write_area(out, sight.total);
    out.count(sight.catchments.starts.size());
    for (const std::uint32_t start : sight.catchments.starts) {
        out.u32(start);
    }
    out.count(sight.catchments.links.size());
    for (const need::Link& link : sight.catchments.links) {
        out.u32(link.offer);
        out.f32(link.walking_km);
        out.f32(link.driving_km);
        out.f32(link.walking_min);
        out.f32(link.driving_min);
    }
    out.count(sight.communities.size());
    for (const need::Community& community : sight.communities) {
        write_community(out, community);
    }
    return out.take();
}

Asset asset_of(const Sight& sight) {
    return {std::string(sight_asset), "application/octet-stream", to_bytes(sight)};
}

Result<Sight> parse_sight(std::span<const std::uint8_t> bytes) {
    Reader in(bytes);
    Sight sight;
    const bool is_ours = in.u32() == magic && in.u32() == version;
    for (std::size_t left = is_ours ? in.count(74) : 0; left > 0; --left) {
        CellSight cell;
        cell.need = in.estimate();
        cell.reach = in.f64();
        cell.unseen = in.estimate();
        cell.walking_min = in.maybe();
        cell.driving_min = in.maybe();
        sight.cells.push_back(cell);
    }
    for (std::size_t left = is_ours ? in.count(94) : 0; left > 0; --left) {
        sight.communes.push_back(read_area(in));
    }
    if (is_ours) {
        sight.total = read_area(in);
        read_catchments(in, sight.catchments);
        for (std::size_t left = in.count(92); left > 0; --left) {
            sight.communities.push_back(read_community(in));
        }
    }
    if (!is_ours || !in.is_good() || !in.is_at_end() || !is_sound(sight)) {
        return Error{ErrorCode::malformed,
                     say("Le non-public enregistré est illisible ou d'une autre version.",
                         "The stored unseen public cannot be read, or is of another version."),
                     std::string(sight_asset),
                     say("Importez de nouveau le territoire.", "Import the territory again.")};
    }
    return sight;
}

}  // namespace halte::planner
