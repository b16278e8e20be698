// SPDX-License-Identifier: EUPL-1.2
#include <filesystem>

#include "app/exit_codes.hpp"
#include "app/typed_test.hpp"
#include "store/sqlite_store.hpp"
#include "support/hamlet.hpp"

namespace halte::app {
namespace {

// The hamlet with two districts, and parameters of a team.
class SeenAgain : public Typed {
protected:
    SeenAgain() {
        village_.append("iris.csv", "019010102,01901,Les Hauts,34,15000\n");
        std::filesystem::create_directory(own_);
        std::string need = file(HALTE_SOURCE_DIR "/data/model/need.toml");
        const std::size_t at = need.find("0.62");
        need.replace(at, 4, "0.60");
        std::ofstream(own_ + "/need.toml") << need;
    }
    std::string seen(std::vector<std::string> more = {}) {
        std::vector<std::string> words = {"see", "--db", db_, "--by", "cell", "--csv"};
        words.insert(words.end(), more.begin(), more.end());
        EXPECT_EQ(type(words), 0) << err_.str();
        return out_.str();
    }

    support::Hamlet village_;
    std::string own_ = folder_.path("own");
};

TEST_F(SeenAgain, from_the_database_is_what_an_import_sees) {
    ASSERT_EQ(type({"import", village_.path(), "--db", db_}), 0) << err_.str();
    const std::string of_product = seen();
    EXPECT_EQ(seen({"--parameters", HALTE_SOURCE_DIR "/data/model"}), of_product);
    const std::string of_team = seen({"--parameters", own_});
    EXPECT_NE(of_team, of_product);
    EXPECT_EQ(seen(), of_product) << "nothing is kept that was not asked for";
    ASSERT_EQ(type({"import", village_.path(), "--db", db_, "--parameters", own_}), 0);
    EXPECT_EQ(seen(), of_team);
}

TEST_F(SeenAgain, with_keep_is_what_the_desk_sees) {
    ASSERT_EQ(type({"import", village_.path(), "--db", db_}), 0) << err_.str();
    const std::string of_product = seen();
    const std::string of_team = seen({"--parameters", own_, "--keep"});
    EXPECT_EQ(seen(), of_team);
    store::SqliteStore::open_existing(db_)->save_asset({"sight", "", planner::Bytes(9, 1)});
    EXPECT_EQ(type({"see", "--db", db_}), exit_trouble);
    EXPECT_TRUE(is_told("halte see --db FILE --keep"));
    EXPECT_EQ(seen({"--keep"}), of_product);
    EXPECT_EQ(seen(), of_product);
}

}  // namespace
}  // namespace halte::app
