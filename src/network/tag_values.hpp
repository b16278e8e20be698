// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "base/units.hpp"

// Values of tags as mappers write them. Whatever is not understood is nothing, never a guess.

namespace halte::network {

// Number at the start of a text, what follows it left in `rest`; nothing when there is none.
struct Leading {
    double number = 0.0;
    std::string_view rest;
};
std::optional<Leading> leading_number(std::string_view text);

// Visits the parts of "3.5;2.8" or "50|30" in order, without the spaces around them.
void each_part(std::string_view text, const std::function<void(std::string_view)>& visit);

// maxspeed=*: "50", "30 mph", "50;30" (the first), "FR:rural" (80), "FR:urban" (50), "FR:zone30",
// "FR:30", "walk" (6). In km/h; nothing when there is no figure ("none", "signals").
std::optional<double> speed_limit_kmh(std::string_view text);

// maxheight=*, width=*...: "2.8", "2,8 m", "280 cm", "12'6\"", "9 ft"; the least of several.
// In metres; nothing for "default", "none", or what is not between 0 and 100,000.
std::optional<double> size_value(std::string_view text);

// maxweight=*, maxaxleload=*: "3.5", "3.5 t", "3500 kg", "7700 lbs", "3 st"; the least of several.
// In tonnes.
std::optional<double> weight_value(std::string_view text);

// duration=*: "01:30", "01:30:00", minutes "90", "90 min", "1 h 30", ISO 8601 "PT1H30M".
// Up to thirty days.
std::optional<Seconds> duration_value(std::string_view text);

// incline=*: "8%", "8 %", "8", "-5.5%", "10°" as a share (0.08), rising along the points when
// positive. "up" and "down" have no figure: 0.05 either way. Nothing when steeper than 60 %.
std::optional<double> incline_value(std::string_view text);

// kerb=*: "flush", "no", "lowered", "rolled", "raised" as their usual height in metres.
// Source: https://wiki.openstreetmap.org/wiki/Key:kerb (lowered about 3 cm, raised above).
std::optional<double> kerb_value(std::string_view text);

}  // namespace halte::network
