// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace halte {

// True when every byte belongs to a well-formed UTF-8 sequence (RFC 3629: no overlong form, no
// surrogate, nothing over U+10FFFF). Every reader checks this before anything else.
bool is_utf8(std::string_view text);

// What two spellings of the same words have in common, for searching and matching: no accents, no
// capitals, ligatures opened, one kind of apostrophe, hyphen and space, runs of spaces made one,
// none at the ends. "L’Haÿ-les-Roses" gives "l'hay-les-roses", "Œuvres" gives "oeuvres". Scripts
// other than Latin are kept. Bytes that are not UTF-8 become U+FFFD.
std::string fold(std::string_view text);

// A name for files and addresses: only a-z, 0-9 and single hyphens. "Bar-sur-Aube, place n° 2"
// gives "bar-sur-aube-place-n-2". Other scripts are written in Latin letters. May be empty.
std::string slug(std::string_view text);

// Negative, zero or positive, in the order of a French dictionary, numbers by value: "Évisa"
// comes before "Fozzano", "Place 2" before "Place 10". Zero means the same spelling for a reader.
int compare_french(std::string_view a, std::string_view b);

// Bytes whose plain order is that of compare_french; for sorting long lists and for databases.
std::string french_sort_key(std::string_view text);

}  // namespace halte
