// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace halte::http {

// How dear a password hash is. `everyday`: argon2id, 64 MiB, 2 passes (libsodium "interactive"),
// about half a second. `cheap` is for tests only.
enum class PasswordCost { everyday, cheap };

// "$argon2id$v=19$..." One hash is made at a time in the whole program: each takes 64 MiB, and
// ten people at the door must not take the memory of the house.
std::string hash_password(std::string_view password, PasswordCost cost);
bool is_password(std::string_view password, const std::string& hash);
// Takes as long as is_password and is always false: for logins that do not exist, so that the
// time of the answer tells nothing.
bool is_nobodys_password(std::string_view password, PasswordCost cost);

// Rules for a new password: 12 to 256 characters, not one of those everybody tries, not the login.
// No rule on kinds of characters (ASVS 5.0, 6.2).
Errors problems_of_password(std::string_view password, std::string_view login);

// 256 random bits, in base64url: the token of a session, a CSRF token.
std::string random_token();
// BLAKE2b-256 in hexadecimal: what the store keeps of a token.
std::string hash_of_token(std::string_view token);
// "K7QF-2M9D-XW3R-8HTZ-4PCN": 100 random bits in letters that are not mistaken for one another.
std::string random_setup_code();
// A setup code as typed: capitals, no hyphens nor spaces, O as 0, I and L as 1.
std::string plain_setup_code(std::string_view typed);

// In constant time for equal lengths.
bool is_same_secret(std::string_view a, std::string_view b);

}  // namespace halte::http
