// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace halte::formats {

// Text of an old spreadsheet, as UTF-8. Latin-1 is the part of Windows-1252 that matters; the five
// bytes that mean nothing become U+FFFD. At most three bytes a character.
std::string from_windows_1252(std::string_view bytes);

}  // namespace halte::formats
