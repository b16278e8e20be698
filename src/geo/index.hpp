// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "geo/box.hpp"
#include "geo/shape.hpp"

namespace halte::geo {

// A uniform grid of buckets in degrees, about square in metres; the shared floor of the indexes
// below. Each item is put in every bucket it touches.
class BucketGrid {
public:
    struct Span {
        std::int32_t from = 0;
        std::int32_t to = 0;  // included
    };

    BucketGrid() = default;
    // Chooses about `items` buckets over the box.
    BucketGrid(const Box& box, std::size_t items);

    // May be outside 0..columns()-1 for positions outside the box.
    std::int32_t column(std::int32_t lon_e7) const;
    std::int32_t row(std::int32_t lat_e7) const;
    std::int32_t columns() const { return columns_; }
    std::int32_t rows() const { return rows_; }
    // Columns that a segment touches within one row of buckets.
    Span columns_in_row(Position from, Position to, std::int32_t row) const;
    // The lesser side of a bucket, in metres, at a latitude no further from the equator.
    double least_side_m(Position near) const;

    // Two passes: count every (column, row), then place in the same order.
    void count(std::int32_t column, std::int32_t row);
    void end_count();
    void place(std::int32_t column, std::int32_t row, std::uint32_t item);
    void end_place();
    std::span<const std::uint32_t> items(std::int32_t column, std::int32_t row) const;

private:
    std::size_t slot(std::int32_t column, std::int32_t row) const;

    Box box_;
    std::int32_t columns_ = 0;
    std::int32_t rows_ = 0;
    std::int64_t width_e7_ = 1;
    std::int64_t height_e7_ = 1;
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> items_;
};

// Which of many segments is nearest. Immutable once built, so threads may share it. A point is a
// segment with equal ends.
class SegmentIndex {
public:
    struct Segment {
        Position from;
        Position to;
        std::uint32_t owner = 0;  // whatever the caller numbers: an edge, a place
    };
    struct Hit {
        std::uint32_t segment = 0;  // in the order given
        std::uint32_t owner = 0;
        Projection projection;
    };
    // Says which owners may be chosen.
    using Accept = std::function<bool(std::uint32_t owner)>;

    SegmentIndex() = default;
    explicit SegmentIndex(std::vector<Segment> segments);

    // Nearest accepted segment no further than `limit`; the first given wins a tie.
    std::optional<Hit> nearest(Position point, Metres limit, const Accept& accept = {}) const;
    std::size_t size() const { return segments_.size(); }

private:
    void look_in(std::int32_t column, std::int32_t row, Position point, const Accept& accept,
                 std::optional<Hit>& best) const;

    std::vector<Segment> segments_;
    BucketGrid grid_;
};

// Which of many areas a position falls in: the commune of a cell. Immutable once built.
class AreaIndex {
public:
    AreaIndex() = default;
    explicit AreaIndex(std::vector<Area> areas);

    // The first area, in the order given, that contains the point.
    std::optional<std::uint32_t> find(Position point) const;
    // The same, else the area whose border is nearest within `limit`: simplified contours leave
    // gaps along coasts and rivers.
    std::optional<std::uint32_t> find_near(Position point, Metres limit) const;
    const std::vector<Area>& areas() const { return areas_; }

private:
    std::vector<Area> areas_;
    std::vector<Box> boxes_;
    BucketGrid grid_;
    SegmentIndex borders_;
};

}  // namespace halte::geo
