// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/units.hpp"
#include "model/hours.hpp"
#include "model/names.hpp"

namespace halte::model {

enum class UnitKind { truck, van, cargo_bike, e_tricycle, on_foot };

// A pause within a window of the day; it may fall on the road or at a stop.
struct Break {
    Minutes duration{45};
    TimeWindow window{TimeOfDay{12 * 60}, TimeOfDay{14 * 60}};
    friend bool operator==(const Break&, const Break&) = default;
};

// A truck, a van, a tricycle, a team on foot: what goes on tour.
struct Unit {
    UnitId id;
    UnitKind kind = UnitKind::van;
    std::string name;
    BaseId start;
    BaseId end;
    WeeklyHours shifts;  // at most one window a weekday is used: the first
    std::optional<Break> pause;
    Minutes setup{30};  // before people are welcome
    Minutes packing{20};
    Metres range{0.0};         // of one day; 0 = no limit
    Minutes driving_limit{0};  // of one day; 0 = no limit
    int seats = 0;
    std::vector<std::string> equipment;
    std::vector<std::string> skills;
    friend bool operator==(const Unit&, const Unit&) = default;
};

}  // namespace halte::model
