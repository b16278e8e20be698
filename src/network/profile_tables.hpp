// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <utility>

#include "network/profile.hpp"

// One function a profile: its whole table.

namespace halte::network {

// motor_profiles.cpp
Profile car();
Profile van();
Profile truck();

// cycle_profiles.cpp
Profile e_tricycle();
Profile cargo_bike();

// foot_profiles.cpp
Profile foot();
Profile foot_older();
Profile wheelchair();

// A class that is not in the rows is closed.
std::array<double, road_class_count> speeds(
    std::initializer_list<std::pair<RoadClass, double>> rows);

}  // namespace halte::network
