// SPDX-License-Identifier: EUPL-1.2
#include "http/secrets.hpp"

#include <gtest/gtest.h>

#include <set>

namespace halte::http {

TEST(Password, is_kept_as_argon2id_and_known_again) {
    const std::string hash = hash_password("le café de la place", PasswordCost::cheap);
    EXPECT_TRUE(hash.starts_with("$argon2id$"));
    EXPECT_TRUE(is_password("le café de la place", hash));
    EXPECT_FALSE(is_password("le cafe de la place", hash));
    EXPECT_FALSE(is_password("", hash));
    EXPECT_NE(hash, hash_password("le café de la place", PasswordCost::cheap));
    EXPECT_FALSE(is_password("x", "not a hash"));
    EXPECT_FALSE(is_password("x", std::string(500, '$')));
    EXPECT_FALSE(is_nobodys_password("le café de la place", PasswordCost::cheap));
}

TEST(Password, everyday_takes_the_limits_that_were_decided) {
    const std::string hash = hash_password("le café de la place", PasswordCost::everyday);
    EXPECT_NE(hash.find("m=65536,t=2,p=1"), std::string::npos) << hash;
}

TEST(Password, must_be_long_and_not_the_one_everybody_tries) {
    EXPECT_TRUE(problems_of_password("cheval correct pile", "anna").empty());
    EXPECT_TRUE(problems_of_password("éééééééééééà", "anna").empty());  // 12 characters, 24 bytes
    for (const char* weak : {"", "court", "onze lettre", "MotDePasse123", "aaaaaaaaaaaaaa",
                             "Anna.Rossi@corse.example"}) {
        EXPECT_FALSE(problems_of_password(weak, "anna.rossi@corse.example").empty()) << weak;
    }
    EXPECT_FALSE(problems_of_password(std::string(257, 'a') + "b", "anna").empty());
}

TEST(Token, is_long_and_never_the_same) {
    std::set<std::string> tokens;
    for (int i = 0; i < 1000; ++i) {
        tokens.insert(random_token());
    }
    EXPECT_EQ(tokens.size(), 1000u);
    EXPECT_EQ(tokens.begin()->size(), 43u);
    EXPECT_EQ(hash_of_token("a").size(), 64u);
    EXPECT_NE(hash_of_token("a"), hash_of_token("b"));
}

TEST(SetupCode, can_be_read_aloud_and_typed_anyhow) {
    const std::string code = random_setup_code();
    EXPECT_EQ(code.size(), 24u);
    EXPECT_EQ(plain_setup_code(code).size(), 20u);
    EXPECT_EQ(plain_setup_code(" k7qf-2m9d o1IL "), "K7QF2M9D0111");
    EXPECT_EQ(plain_setup_code("#code=K7QF-2M9D"), "K7QF2M9D");
}

}  // namespace halte::http
