// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.hpp"

namespace halte::model {

struct Commune;
struct Cell;
struct Provision;
struct Place;
struct Unit;
struct Base;
struct Series;
struct Plan;
struct Account;

using CommuneCode = Id<Commune>;  // INSEE code, five characters, always text
using ProvisionId = Id<Provision>;
using PlaceId = Id<Place>;
using UnitId = Id<Unit>;
using BaseId = Id<Base>;
using SeriesId = Id<Series>;
using PlanId = Id<Plan>;        // ULID
using AccountId = Id<Account>;  // ULID

}  // namespace halte::model
