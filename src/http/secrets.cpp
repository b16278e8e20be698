// SPDX-License-Identifier: EUPL-1.2
#include "http/secrets.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <new>

#include <sodium.h>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace halte::http {

namespace {

constexpr std::size_t shortest_password = 12;
constexpr std::size_t longest_password = 256;
// Crockford's base 32.
constexpr std::string_view code_letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// Long enough for the rule and still the first ones tried.
constexpr std::array<std::string_view, 14> tried_by_everybody = {
    "motdepasse12", "motdepasse123", "motdepasse1234", "azertyuiop12", "azertyuiop123",
    "123456789012", "1234567890123", "password1234", "passwordpassword", "qwertyuiop12",
    "qwertyuiop123", "administrateur", "administrator", "azertyazerty"};

std::mutex& one_hash_at_a_time() {
    static std::mutex mutex;
    return mutex;
}

void prepare() {
    HALTE_CHECK(sodium_init() >= 0);
}

unsigned long long passes_of(PasswordCost cost) {
    return cost == PasswordCost::everyday ? crypto_pwhash_OPSLIMIT_INTERACTIVE
                                          : crypto_pwhash_OPSLIMIT_MIN;
}

std::size_t memory_of(PasswordCost cost) {
    return cost == PasswordCost::everyday ? crypto_pwhash_MEMLIMIT_INTERACTIVE
                                          : crypto_pwhash_MEMLIMIT_MIN;
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

Error weak(Sentence message) {
    return {ErrorCode::invalid, std::move(message), "password",

            say("Quelques mots qui vous font penser à quelque chose, à la suite, suffisent.",
                "A few words in a row that remind you of something are enough.")};
}

}  // namespace

std::string hash_password(std::string_view password, PasswordCost cost) {
    prepare();
    const std::lock_guard lock(one_hash_at_a_time());
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), passes_of(cost),
                              memory_of(cost), crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();
    }
    return hash.data();
}

bool is_password(std::string_view password, const std::string& hash) {
    prepare();
    if (hash.size() >= crypto_pwhash_STRBYTES) {
        return false;
    }
    const std::lock_guard lock(one_hash_at_a_time());
    std::array<char, crypto_pwhash_STRBYTES> padded{};
    std::copy(hash.begin(), hash.end(), padded.begin());
    return crypto_pwhash_str_verify(padded.data(), password.data(), password.size()) == 0;
}

bool is_nobodys_password(std::string_view password, PasswordCost cost) {
    prepare();
    const std::lock_guard lock(one_hash_at_a_time());
    std::array<unsigned char, 32> out{};
    constexpr std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    if (crypto_pwhash(out.data(), out.size(), password.data(), password.size(), salt.data(),
                      passes_of(cost), memory_of(cost), crypto_pwhash_ALG_ARGON2ID13) != 0) {
        throw std::bad_alloc();
    }
    return false;
}

Errors problems_of_password(std::string_view password, std::string_view login) {
    const std::size_t length = count_characters(password);
    const std::string folded = fold(password);
    if (length < shortest_password) {
        return {weak(say("Choisissez un mot de passe d’au moins 12 caractères.",
                         "Choose a password of at least 12 characters."))};
    }
    if (length > longest_password || password.size() > 4 * longest_password) {
        return {weak(say("Ce mot de passe dépasse 256 caractères.",
                         "This password is longer than 256 characters."))};
    }
    const bool is_one_letter = password.find_first_not_of(password.front()) ==
                               std::string_view::npos;
    const bool is_tried = std::find(tried_by_everybody.begin(), tried_by_everybody.end(),
                                    folded) != tried_by_everybody.end();
    if (is_one_letter || is_tried || folded == fold(login)) {
        return {weak(say("Ce mot de passe est trop facile à deviner.",
                         "This password is too easy to guess."))};
    }
    return {};
}

std::string random_token() {
    prepare();
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 64> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text.data();
}

std::string hash_of_token(std::string_view token) {
    prepare();
    std::array<unsigned char, 32> sum{};
    crypto_generichash(sum.data(), sum.size(),
                       reinterpret_cast<const unsigned char*>(token.data()), token.size(), nullptr,
                       0);
    std::array<char, 65> hex{};
    sodium_bin2hex(hex.data(), hex.size(), sum.data(), sum.size());
    return hex.data();
}

std::string random_setup_code() {
    prepare();
    std::string code;
    for (int i = 0; i < 20; ++i) {
        if (i > 0 && i % 4 == 0) {
            code += '-';
        }
        code += code_letters[randombytes_uniform(32)];
    }
    return code;
}

std::string plain_setup_code(std::string_view typed) {
    // The link of the first start ends in "#code=..."; whoever copies too much of it is let in.
    if (const auto equals = typed.rfind('='); equals != std::string_view::npos) {
        typed.remove_prefix(equals + 1);
    }
    std::string plain;
    for (char c : typed) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (c != '-' && c != ' ') {
            plain += c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
        }
    }
    return plain;
}

bool is_same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace halte::http
