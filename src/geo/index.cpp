// SPDX-License-Identifier: EUPL-1.2
#include "geo/index.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace halte::geo {

namespace {

constexpr double metres_per_e7 = 6'371'008.8 * std::numbers::pi / 180.0 * 1e-7;

double squeeze(double lat_degrees) {
    return std::max(0.01, std::cos(lat_degrees * std::numbers::pi / 180.0));
}

std::int32_t floor_div(std::int64_t value, std::int64_t by) {
    const std::int64_t quotient = value / by;
    return static_cast<std::int32_t>(value % by < 0 ? quotient - 1 : quotient);
}

Box box_of(const std::vector<SegmentIndex::Segment>& segments) {
    Box box;
    for (const SegmentIndex::Segment& segment : segments) {
        box.add(segment.from);
        box.add(segment.to);
    }
    return box;
}

// Calls visit(column, row) for each bucket that the segment may touch.
template <typename Visit>
void over_segment(const BucketGrid& grid, Position from, Position to, const Visit& visit) {
    const std::int32_t low = grid.row(std::min(from.lat_e7(), to.lat_e7()));
    const std::int32_t high = grid.row(std::max(from.lat_e7(), to.lat_e7()));
    for (std::int32_t row = low; row <= high; ++row) {
        const BucketGrid::Span span = grid.columns_in_row(from, to, row);
        for (std::int32_t column = span.from; column <= span.to; ++column) {
            visit(column, row);
        }
    }
}

template <typename Visit>
void over_box(const BucketGrid& grid, const Box& box, const Visit& visit) {
    for (std::int32_t row = grid.row(box.south_west().lat_e7());
         row <= grid.row(box.north_east().lat_e7()); ++row) {
        for (std::int32_t column = grid.column(box.south_west().lon_e7());
             column <= grid.column(box.north_east().lon_e7()); ++column) {
            visit(column, row);
        }
    }
}

std::vector<SegmentIndex::Segment> borders_of(const std::vector<Area>& areas) {
    std::vector<SegmentIndex::Segment> borders;
    for (std::uint32_t owner = 0; owner < areas.size(); ++owner) {
        for (const Polygon& polygon : areas[owner].polygons) {
            const Ring& ring = polygon.outer;
            for (std::size_t i = 0; i < ring.size(); ++i) {
                borders.push_back({ring[i], ring[(i + 1) % ring.size()], owner});
            }
        }
    }
    return borders;
}

}  // namespace

BucketGrid::BucketGrid(const Box& box, std::size_t items) : box_(box) {
    if (box.is_empty()) {
        return;
    }
    const Position low = box.south_west();
    const Position high = box.north_east();
    const double tall = std::max(1.0, static_cast<double>(high.lat_e7()) - low.lat_e7());
    const double shrink = squeeze(box.centre().lat());
    const double wide =
        std::max(1.0, (static_cast<double>(high.lon_e7()) - low.lon_e7()) * shrink);
    // Between 1 and 2,000 buckets a side: a point far off must not make a huge grid.
    const double side = std::max({std::sqrt(tall * wide / static_cast<double>(items + 1)),
                                  tall / 2'000.0, wide / 2'000.0, 1.0});
    height_e7_ = static_cast<std::int64_t>(std::ceil(side));
    width_e7_ = static_cast<std::int64_t>(std::ceil(side / shrink));
    columns_ = column(high.lon_e7()) + 1;
    rows_ = row(high.lat_e7()) + 1;
    first_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_) + 1, 0);
}

std::int32_t BucketGrid::column(std::int32_t lon_e7) const {
    return floor_div(std::int64_t{lon_e7} - box_.south_west().lon_e7(), width_e7_);
}

std::int32_t BucketGrid::row(std::int32_t lat_e7) const {
    return floor_div(std::int64_t{lat_e7} - box_.south_west().lat_e7(), height_e7_);
}

BucketGrid::Span BucketGrid::columns_in_row(Position from, Position to, std::int32_t row) const {
    if (from.lat_e7() > to.lat_e7()) {
        std::swap(from, to);
    }
    const double rise = static_cast<double>(to.lat_e7()) - from.lat_e7();
    const double run = static_cast<double>(to.lon_e7()) - from.lon_e7();
    const double floor = static_cast<double>(box_.south_west().lat_e7()) +
                         static_cast<double>(row) * static_cast<double>(height_e7_);
    const auto lon_at = [&](double lat) {
        const double share = rise > 0.0 ? std::clamp((lat - from.lat_e7()) / rise, 0.0, 1.0) : 0.0;
        return from.lon_e7() + share * run;
    };
    const double entry = lon_at(floor);
    const double exit = rise > 0.0 ? lon_at(floor + static_cast<double>(height_e7_))
                                   : static_cast<double>(to.lon_e7());
    // One unit of slack on each side covers the rounding of the division above.
    const auto low = static_cast<std::int32_t>(std::floor(std::min(entry, exit))) - 1;
    const auto high = static_cast<std::int32_t>(std::ceil(std::max(entry, exit))) + 1;
    return Span{.from = std::clamp(column(low), 0, columns_ - 1),
                .to = std::clamp(column(high), 0, columns_ - 1)};
}

double BucketGrid::least_side_m(Position near) const {
    const double furthest = std::max({std::abs(box_.south_west().lat()),
                                      std::abs(box_.north_east().lat()), std::abs(near.lat())});
    return metres_per_e7 * std::min(static_cast<double>(height_e7_),
                                    static_cast<double>(width_e7_) * squeeze(furthest));
}

std::size_t BucketGrid::slot(std::int32_t column, std::int32_t row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
}

void BucketGrid::count(std::int32_t column, std::int32_t row) {
    ++first_[slot(column, row) + 1];
}

void BucketGrid::end_count() {
    for (std::size_t i = 1; i < first_.size(); ++i) {
        first_[i] += first_[i - 1];
    }
    items_.resize(first_.empty() ? 0 : first_.back());
}

// While placing, first_[slot] is where the next item of the bucket goes.
void BucketGrid::place(std::int32_t column, std::int32_t row, std::uint32_t item) {
    items_[first_[slot(column, row)]++] = item;
}

void BucketGrid::end_place() {
    if (!first_.empty()) {
        std::rotate(first_.begin(), first_.end() - 1, first_.end());
        first_.front() = 0;
        first_.back() = static_cast<std::uint32_t>(items_.size());
    }
}

std::span<const std::uint32_t> BucketGrid::items(std::int32_t column, std::int32_t row) const {
    const std::size_t at = slot(column, row);
    return std::span(items_).subspan(first_[at], first_[at + 1] - first_[at]);
}

SegmentIndex::SegmentIndex(std::vector<Segment> segments)
    : segments_(std::move(segments)), grid_(box_of(segments_), segments_.size()) {
    for (const Segment& segment : segments_) {
        over_segment(grid_, segment.from, segment.to,
                     [&](std::int32_t column, std::int32_t row) { grid_.count(column, row); });
    }
    grid_.end_count();
    for (std::uint32_t item = 0; item < segments_.size(); ++item) {
        over_segment(grid_, segments_[item].from, segments_[item].to,
                     [&](std::int32_t column, std::int32_t row) {
                         grid_.place(column, row, item);
                     });
    }
    grid_.end_place();
}

void SegmentIndex::look_in(std::int32_t column, std::int32_t row, Position point,
                           const Accept& accept, std::optional<Hit>& best) const {
    for (const std::uint32_t item : grid_.items(column, row)) {
        const Segment& segment = segments_[item];
        if (accept && !accept(segment.owner)) {
            continue;
        }
        const Projection projection = project(point, segment.from, segment.to);
        if (!best || projection.distance < best->projection.distance ||
            (projection.distance == best->projection.distance && item < best->segment)) {
            best = Hit{.segment = item, .owner = segment.owner, .projection = projection};
        }
    }
}

std::optional<SegmentIndex::Hit> SegmentIndex::nearest(Position point, Metres limit,
                                                       const Accept& accept) const {
    std::optional<Hit> best;
    if (segments_.empty()) {
        return best;
    }
    const std::int32_t column = grid_.column(point.lon_e7());
    const std::int32_t row = grid_.row(point.lat_e7());
    // Rings of buckets around the point; the r-th is at least r - 1 sides away.
    const double side_m = grid_.least_side_m(point);
    const std::int32_t first = std::max({0, -column, column - grid_.columns() + 1, -row,
                                         row - grid_.rows() + 1});
    const std::int32_t last = std::max({std::abs(column), std::abs(grid_.columns() - 1 - column),
                                        std::abs(row), std::abs(grid_.rows() - 1 - row)});
    for (std::int32_t ring = first; ring <= last; ++ring) {
        const double reach_m = (ring - 1) * side_m * 0.99;
        if (reach_m > limit.count() || (best && reach_m > best->projection.distance.count())) {
            break;
        }
        for (std::int32_t y = std::max(0, row - ring);
             y <= std::min(grid_.rows() - 1, row + ring); ++y) {
            const bool is_edge_row = y == row - ring || y == row + ring;
            const std::int32_t step = is_edge_row || ring == 0 ? 1 : 2 * ring;
            for (std::int32_t x = column - ring; x <= column + ring; x += step) {
                if (x >= 0 && x < grid_.columns()) {
                    look_in(x, y, point, accept, best);
                }
            }
        }
    }
    return best && best->projection.distance <= limit ? best : std::nullopt;
}

AreaIndex::AreaIndex(std::vector<Area> areas)
    : areas_(std::move(areas)), borders_(borders_of(areas_)) {
    Box whole;
    for (const Area& area : areas_) {
        boxes_.emplace_back().add(area);
        whole.add(area);
    }
    grid_ = BucketGrid(whole, areas_.size() * 4);
    for (const Box& box : boxes_) {
        if (!box.is_empty()) {
            over_box(grid_, box, [&](std::int32_t x, std::int32_t y) { grid_.count(x, y); });
        }
    }
    grid_.end_count();
    for (std::uint32_t item = 0; item < areas_.size(); ++item) {
        if (!boxes_[item].is_empty()) {
            over_box(grid_, boxes_[item],
                     [&](std::int32_t x, std::int32_t y) { grid_.place(x, y, item); });
        }
    }
    grid_.end_place();
}

std::optional<std::uint32_t> AreaIndex::find(Position point) const {
    if (grid_.columns() == 0) {
        return std::nullopt;
    }
    const std::int32_t column = grid_.column(point.lon_e7());
    const std::int32_t row = grid_.row(point.lat_e7());
    if (column < 0 || row < 0 || column >= grid_.columns() || row >= grid_.rows()) {
        return std::nullopt;
    }
    for (const std::uint32_t item : grid_.items(column, row)) {
        if (boxes_[item].contains(point) && contains(areas_[item], point)) {
            return item;
        }
    }
    return std::nullopt;
}

std::optional<std::uint32_t> AreaIndex::find_near(Position point, Metres limit) const {
    if (const auto found = find(point)) {
        return found;
    }
    const auto hit = borders_.nearest(point, limit);
    return hit ? std::optional(hit->owner) : std::nullopt;
}

}  // namespace halte::geo
