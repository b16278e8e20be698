// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace halte {

// The languages of the house: French first, English complete.
enum class Language { english, french };

}  // namespace halte
