// SPDX-License-Identifier: EUPL-1.2
#include "geo/contour.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace halte::geo {

namespace {

constexpr double clearance = 1.0 / 32.0;  // of a step, between a border and a sample
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

// A union-find of samples (Galler and Fischer 1964), halving paths.
class Parts {
public:
    explicit Parts(std::size_t count) : above_(count) {
        std::iota(above_.begin(), above_.end(), 0u);
    }
    std::uint32_t of(std::uint32_t sample) {
        while (above_[sample] != sample) {
            above_[sample] = above_[above_[sample]];
            sample = above_[sample];
        }
        return sample;
    }
    void join(std::uint32_t a, std::uint32_t b) { above_[of(a)] = of(b); }

private:
    std::vector<std::uint32_t> above_;
};

bool is_straight(Position a, Position b, Position c) {
    const std::int64_t run = std::int64_t{b.lon_e7()} - a.lon_e7();
    const std::int64_t rise = std::int64_t{b.lat_e7()} - a.lat_e7();
    return run * (std::int64_t{c.lat_e7()} - b.lat_e7()) ==
           rise * (std::int64_t{c.lon_e7()} - b.lon_e7());
}

// Positive when counter-clockwise.
double turning(const Ring& ring) {
    double sum = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Position a = ring[i];
        const Position b = ring[(i + 1) % ring.size()];
        sum += (static_cast<double>(a.lon_e7()) - ring[0].lon_e7()) *
                   (static_cast<double>(b.lat_e7()) - ring[0].lat_e7()) -
               (static_cast<double>(b.lon_e7()) - ring[0].lon_e7()) *
                   (static_cast<double>(a.lat_e7()) - ring[0].lat_e7());
    }
    return sum;
}

// The same ring without the points that lie on the line between their neighbours.
Ring without_straight_points(const Ring& ring) {
    Ring kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Position before = kept.empty() ? ring.back() : kept.back();
        if (!is_straight(before, ring[i], ring[(i + 1) % ring.size()])) {
            kept.push_back(ring[i]);
        }
    }
    return kept;
}

// A border crosses each side between two samples at most once, so a crossing is named after its
// side: twice the sample at the side's west or south end, + 1 when the side goes north.
class Tracer {
public:
    Tracer(const Lattice& lattice, std::span<const float> samples, double threshold)
        : lattice_(lattice),
          threshold_(threshold),
          width_(static_cast<std::uint32_t>(lattice.columns()) + 2),
          height_(static_cast<std::uint32_t>(lattice.rows()) + 2),
          values_(std::size_t{width_} * height_, std::numeric_limits<double>::infinity()),
          next_(2 * values_.size(), none),
          parts_(values_.size()) {
        const std::size_t columns = width_ - 2;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            if (std::isfinite(samples[i])) {
                values_[(i / columns + 1) * width_ + i % columns + 1] = samples[i];
            }
        }
    }

    Area trace() {
        for (std::uint32_t row = 0; row + 1 < height_; ++row) {
            for (std::uint32_t column = 0; column + 1 < width_; ++column) {
                cross(row * width_ + column);
            }
        }
        return gather(rings());
    }

private:
    struct Traced {
        Ring ring;
        std::uint32_t part = 0;
    };

    Position position(std::uint32_t sample) const {
        return lattice_.at(static_cast<std::int32_t>(sample % width_) - 1,
                           static_cast<std::int32_t>(sample / width_) - 1);
    }

    bool is_inside(std::uint32_t sample) const { return values_[sample] <= threshold_; }

    // The sample at the east or north end of a side.
    std::uint32_t far_end(std::uint32_t side) const {
        return side / 2 + (side % 2 != 0 ? width_ : 1u);
    }

    // Notes the pieces of border in the square whose south-west corner this is; they have the
    // inside on their left.
    void cross(std::uint32_t corner) {
        // Counter-clockwise; side i goes from corner i to the next.
        const std::array<std::uint32_t, 4> corners = {corner, corner + 1, corner + width_ + 1,
                                                      corner + width_};
        const std::array<std::uint32_t, 4> sides = {2 * corner, 2 * (corner + 1) + 1,
                                                    2 * (corner + width_), 2 * corner + 1};
        std::array<bool, 4> in{};
        int inside = 0;
        double sum = 0.0;
        for (std::size_t i = 0; i < 4; ++i) {
            in[i] = is_inside(corners[i]);
            inside += in[i] ? 1 : 0;
            sum += values_[corners[i]];
        }
        if (inside == 0) {
            return;
        }
        const bool is_bridged = sum <= 4.0 * threshold_;
        if (is_bridged && in[0] && in[2]) {
            parts_.join(corners[0], corners[2]);
        }
        if (is_bridged && in[1] && in[3]) {
            parts_.join(corners[1], corners[3]);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            const std::size_t after = (i + 1) % 4;
            if (in[i] && in[after]) {
                parts_.join(corners[i], corners[after]);
            }
            if (in[i] && !in[after]) {
                // Leaving the inside here, along the border to where the square is entered again.
                std::size_t entry = i;
                do {
                    entry = (entry + (is_bridged ? 1 : 3)) % 4;
                } while (in[entry] || !in[(entry + 1) % 4]);
                next_[sides[i]] = sides[entry];
            }
        }
    }

    Position crossing(std::uint32_t side) const {
        const std::uint32_t sample = side / 2;
        const double from = values_[sample];
        const double to = values_[far_end(side)];
        const double exact =
            std::isfinite(from) && std::isfinite(to) ? (threshold_ - from) / (to - from) : 0.5;
        const double share = std::clamp(exact, clearance, 1.0 - clearance);
        const Position start = position(sample);
        const Position end = position(far_end(side));
        const auto between = [share](std::int32_t low, std::int32_t high) {
            return low + static_cast<std::int32_t>(
                             std::lround(share * (static_cast<double>(high) - low)));
        };
        return Position::from_e7(between(start.lat_e7(), end.lat_e7()),
                                 between(start.lon_e7(), end.lon_e7()));
    }

    std::vector<Traced> rings() {
        std::vector<Traced> found;
        for (std::uint32_t start = 0; start < next_.size(); ++start) {
            if (next_[start] == none) {
                continue;
            }
            const std::uint32_t sample = start / 2;
            const std::uint32_t inside = is_inside(sample) ? sample : far_end(start);
            Traced traced{.ring = {}, .part = parts_.of(inside)};
            for (std::uint32_t at = start; next_[at] != none;) {
                traced.ring.push_back(crossing(at));
                const std::uint32_t before = at;
                at = next_[at];
                next_[before] = none;
            }
            traced.ring = without_straight_points(traced.ring);
            found.push_back(std::move(traced));
        }
        return found;
    }

    // Each connected part has one outer ring; its other rings are its holes.
    static Area gather(std::vector<Traced> rings) {
        std::vector<Traced> holes;
        std::vector<std::pair<std::uint32_t, std::size_t>> polygon_of;
        Area area;
        for (Traced& traced : rings) {
            if (turning(traced.ring) > 0.0) {
                polygon_of.push_back({traced.part, area.polygons.size()});
                area.polygons.push_back({.outer = std::move(traced.ring), .holes = {}});
            } else {
                holes.push_back(std::move(traced));
            }
        }
        std::sort(polygon_of.begin(), polygon_of.end());
        for (Traced& hole : holes) {
            const auto at = std::lower_bound(polygon_of.begin(), polygon_of.end(),
                                             std::pair(hole.part, std::size_t{0}));
            area.polygons[at->second].holes.push_back(std::move(hole.ring));
        }
        return area;
    }

    const Lattice& lattice_;
    double threshold_;
    std::uint32_t width_;  // of the lattice with one more stop on every side, all outside
    std::uint32_t height_;
    std::vector<double> values_;
    std::vector<std::uint32_t> next_;  // of each crossing, the one its border goes to
    Parts parts_;
};

}  // namespace

Area contour(const Lattice& lattice, std::span<const float> values, double threshold) {
    HALTE_CHECK(values.size() == lattice.size());
    return values.empty() ? Area{} : Tracer(lattice, values, threshold).trace();
}

}  // namespace halte::geo
