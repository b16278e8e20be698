// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "base/units.hpp"

namespace halte::network {

// Number at the start of a text, what follows it left in `rest`; nothing when there is none.
struct Leading {
    double number = 0.0;
    std::string_view rest;
};
std::optional<Leading> leading_number(std::string_view text);

// maxspeed=*: "50", "30 mph", "FR:rural" (80), "FR:urban" (50), "walk" (6). In km/h; nothing when
// there is no figure ("none", "signals").
std::optional<double> speed_limit_kmh(std::string_view text);

// maxheight=*, maxwidth=*, maxweight=*: "2.8", "2.8 m", "3.5 t". Nothing for other units.
std::optional<double> size_value(std::string_view text);

// duration=*: "01:30" or "01:30:00" or minutes "90".
std::optional<Seconds> duration_value(std::string_view text);

}  // namespace halte::network
