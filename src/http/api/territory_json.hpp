// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "http/json_text.hpp"
#include "model/territory.hpp"
#include "model/unit.hpp"
#include "planner/sight.hpp"

