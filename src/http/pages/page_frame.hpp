// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "http/pages/html.hpp"
#include "http/pages/public_board.hpp"

namespace halte::http {

// The head of a public page up to <main>, open.
struct Frame {
    std::string title;
    std::string address;        // of this page, in this language
    std::string other_address;  // of the same page in the other language
    Language language = Language::french;
};
Html begin_page(const PublicBoard& board, const Frame& frame);
// Closes <main>, adds the foot.
std::string end_page(Html page, const PublicBoard& board, Language language);

// Pieces that several pages share.
void add_search(Html& page, std::string_view words, Language language);
// "mardi 8 décembre de 9 h 30 à 12 h 30" as one <time>, with what a machine reads in it.
void add_time(Html& page, const planner::PublicStop& stop, const PublicNow& now,
              Language language);
void add_phone(Html& page, std::string_view phone);
// Name, address, phone, hours of the places that welcome now, the nearest first.
void add_provisions(Html& page, const std::vector<PublicBoard::NearProvision>& provisions,
                    const PublicNow& now, Language language, bool with_distance);

Language other(Language language);

}  // namespace halte::http
