// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "http/pages/public_board.hpp"

namespace halte::http {

// The pages for everybody, whole, as HTML without any script. Same inputs, same bytes.

// "/": how to find one's commune, the next stops, every commune with its next stop.
std::string front_page(const PublicBoard& board, const PublicNow& now, Language language);
// "/passages?q=...": the communes that look like the words.
std::string search_page(const PublicBoard& board, const PublicNow& now, std::string_view words,
                        Language language);
// "/passages/2B095": its next stops, those nearby, and where to ask a question right now.
std::string commune_page(const PublicBoard& board, const PublicNow& now,
                         const model::Commune& commune, Language language);
std::string not_found_page(const PublicBoard& board, Language language);

// Addresses of the public pages, with the language kept.
std::string front_address(Language language);
std::string commune_address(std::string_view code, Language language);

// The files every public page needs; the address of the style changes with its bytes.
std::string_view public_style();
std::string_view public_zero();  // a font of one digit, woff2
std::string_view public_logo();
std::string public_style_address();

}  // namespace halte::http
