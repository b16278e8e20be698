// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "network/profile.hpp"

namespace halte::network {

// What the law says, from the strictest to the freest.
enum class Access { unsaid, closed, on_foot, ends_only, open };

struct Verdict {
    Access access = Access::unsaid;
    bool is_particular = false;  // by a key of this kind of vehicle, not by the general access=*
};

// The last key of access that is present decides; of several values ("delivery;destination") the
// freest. Conditions of hours (access:conditional=*), directions (access:forward=*) and lanes are
// not read.
Verdict access_of(const Profile& profile, const geo::Tags& tags);

// What the key of ease says, for who has one.
enum class Ease { unsaid, none, limited, full };
Ease ease_of(const Profile& profile, const geo::Tags& tags);

}  // namespace halte::network
