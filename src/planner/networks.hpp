// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace halte::network {
class Network;
}

namespace halte::planner {

// The road networks of a territory, by profile ("van", "foot", "e_tricycle", ...).
using Networks =
    std::map<std::string, std::shared_ptr<const network::Network>, std::less<>>;

}  // namespace halte::planner
