// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

#include "app/exit_codes.hpp"
#include "app/typed_test.hpp"
#include "planner/plan_json.hpp"
#include "store/sqlite.hpp"
#include "store/sqlite_store.hpp"
#include "support/child_process.hpp"
#include "support/hamlet.hpp"

namespace halte::app {
namespace {

TEST_F(Typed, nothing_shows_what_there_is) {
    EXPECT_EQ(type({}), exit_wrong_input);
    EXPECT_EQ(err_.str(), help_of(nullptr, Language::english));
    EXPECT_EQ(type({"--help"}, Language::french), 0);
    EXPECT_EQ(out_.str(), help_of(nullptr, Language::french));
    EXPECT_EQ(type({"plan", "check", "--help"}), 0);
    EXPECT_EQ(out_.str(), help_of(find_command("plan check"), Language::english));
}

TEST_F(Typed, version_tells_both_versions) {
    EXPECT_EQ(type({"version", "--json"}), 0);
    EXPECT_EQ(out_.str(), R"({"version":"0.1.0","database_version":"4","licence":"EUPL-1.2"})"
                          "\n");
}

TEST_F(Typed, import_see_plan_and_check_hold_together) {
    import_hamlet();
    EXPECT_TRUE(is_told("Le Hameau: 3 communes"));
    EXPECT_EQ(type({"see", "--db", db_, "--csv"}), 0);
    EXPECT_TRUE(is_told("\n01901,"));
    EXPECT_EQ(type({"see", "--db", db_, "--by", "cell", "--top", "1"}, Language::french), 0);
    EXPECT_TRUE(is_told("non-public"));
    ASSERT_EQ(type(plan_words({"--out", folder_.path("p.json")})), 0) << err_.str();
    for (const char* objective : {"people", "even", "road"}) {
        const std::string path = folder_.path(std::string("p.") + objective + ".json");
        ASSERT_EQ(type({"plan", "check", path, "--db", db_}), 0) << out_.str() << err_.str();
        EXPECT_EQ(out_.str(), "This plan holds: every promise was checked again.\n");
    }
    EXPECT_EQ(store::SqliteStore::open_existing(db_)->plans().size(), 3U);
    ASSERT_EQ(type({"plan", "more", folder_.path("p.people.json"), "--db", db_}), 0)
        << err_.str();
    EXPECT_TRUE(is_told("one more unit like "));
    ASSERT_EQ(type({"plan", "diff", folder_.path("p.people.json"), folder_.path("p.road.json"),
                    "--db", db_}),
              0)
        << err_.str();
    EXPECT_TRUE(is_told("Stops unchanged: "));
    EXPECT_EQ(type({"plan", "diff", folder_.path("p.people.json"), "--db", db_}),
              exit_wrong_input);
    ASSERT_EQ(type({"plan", "improve", folder_.path("p.people.json"), "--db", db_, "--seconds",
                    "0.5", "--out", folder_.path("better.json")}),
              0)
        << err_.str();
    ASSERT_EQ(type({"plan", "check", folder_.path("better.json"), "--db", db_}), 0);
    EXPECT_EQ(type({"plan", "compare", folder_.path("p.people.json"), "--db", db_}),
              exit_not_found);
    EXPECT_TRUE(err_.str().find("tells nothing of the tours of today") != std::string::npos);
    ASSERT_EQ(type({"plan", "more", folder_.path("p.people.json"), "--db", db_, "--json"}), 0);
    EXPECT_TRUE(is_told(R"("kind":"unit")"));
}

TEST_F(Typed, tours_of_today_are_measured_beside_a_plan_with_what_does_not_hold) {
    const support::Hamlet with_tours;
    with_tours.replace("territory.toml", "iris = ", "tours = \"tours.csv\"\niris = ");
    with_tours.write("tours.csv", "id,name,commune_code,unit,weekday,from,to\n"
                                  "haut,Église du Haut,01902,camionnette,Mo,09:00,12:00\n");
    ASSERT_EQ(type({"import", with_tours.path(), "--db", db_}), 0) << err_.str();
    const std::string path = folder_.path("p.json");
    ASSERT_EQ(type(plan_words({"--objective", "people", "--out", path})), 0);
    ASSERT_EQ(type({"plan", "compare", path, "--db", db_}), 0) << err_.str();
    EXPECT_TRUE(is_told("tours of today"));
    EXPECT_TRUE(is_told("tours.csv:2, Église du Haut: one would have to leave at "));
    ASSERT_EQ(type({"plan", "compare", path, "--db", db_, "--json"}), 0);
    EXPECT_TRUE(is_told(R"("code":"outside_shift")"));
    EXPECT_TRUE(is_told(R"("reached_difference":)"));
}

TEST_F(Typed, the_same_plan_twice_is_the_same_plan) {
    import_hamlet();
    std::vector<model::Plan> plans;
    for (const char* name : {"a.json", "b.json"}) {
        const std::string path = folder_.path(name);
        clock_.advance(std::chrono::minutes(3));
        ASSERT_EQ(type(plan_words({"--objective", "people", "--seed", "7", "--out", path})), 0);
        auto plan = planner::plan_from_json(file(path));
        ASSERT_TRUE(plan.has_value());
        plan->id = {};
        plan->proposal = {};
        plan->made_at = {};
        plans.push_back(std::move(*plan));
    }
    EXPECT_EQ(plans[0], plans[1]);
}

TEST_F(Typed, a_plan_that_was_tampered_with_does_not_hold) {
    import_hamlet();
    const std::string path = folder_.path("p.json");
    ASSERT_EQ(type(plan_words({"--objective", "people", "--out", path})), 0);
    auto plan = planner::plan_from_json(file(path)).value();
    ASSERT_FALSE(plan.tours.empty());
    plan.tours[0].departs = TimeOfDay{3 * 60};
    std::ofstream(path) << planner::plan_to_json(plan);
    EXPECT_EQ(type({"plan", "check", path, "--db", db_}), exit_wrong_input);
    EXPECT_TRUE(is_told("This plan does not hold; points to mend: "));
    EXPECT_EQ(type({"plan", "check", path, "--db", db_, "--json"}), exit_wrong_input);
    EXPECT_TRUE(is_told(R"({"holds":false,"breaches":[{"code":")"));
}

TEST_F(Typed, a_plan_file_that_is_wrong_names_the_file_and_the_field) {
    std::ofstream(folder_.path("p.json")) << R"({"id": 1})";
    EXPECT_EQ(type({"plan", "check", folder_.path("p.json"), "--db", db_}), exit_wrong_input);
    EXPECT_EQ(err_.str().substr(0, err_.str().find('\n')),
              "halte: " + folder_.path("p.json") + ": id: this is a number; text was expected");
    EXPECT_EQ(type({"plan", "check", folder_.path("none.json"), "--db", db_}), exit_not_found);
}

TEST_F(Typed, a_horizon_in_the_past_and_an_unknown_unit_are_named_together) {
    import_hamlet();
    EXPECT_EQ(type(plan_words({"--first-day", "2020-01-06", "--units", "camionnette,spaceship"})),
              exit_wrong_input);
    EXPECT_TRUE(is_told("first_day: the first day, 2020-01-06, is in the past"));
    EXPECT_TRUE(is_told("units[1]: there is no unit \"spaceship\""));
    EXPECT_TRUE(store::SqliteStore::open_existing(db_)->plans().empty());
}

TEST_F(Typed, a_unit_of_an_unknown_kind_is_refused_and_nothing_is_made) {
    std::filesystem::copy(hamlet, folder_.path("bad"));
    std::string toml = file(folder_.path("bad/territory.toml"));
    toml.replace(toml.find("\"van\""), 5, "\"spaceship\"");
    std::ofstream(folder_.path("bad/territory.toml")) << toml;
    EXPECT_EQ(type({"import", folder_.path("bad"), "--db", db_}), exit_wrong_input);
    EXPECT_TRUE(is_told("spaceship"));
    EXPECT_TRUE(is_told("territory.toml:"));
    EXPECT_FALSE(std::filesystem::exists(db_));
}

TEST_F(Typed, an_import_that_fails_leaves_the_territory_of_before) {
    import_hamlet();
    const std::string before = file(db_);
    EXPECT_EQ(type({"import", folder_.path("none"), "--db", db_}), exit_not_found);
    EXPECT_EQ(type({"see", "--db", db_}), 0);
    EXPECT_EQ(file(db_), before);
}

TEST_F(Typed, a_demonstration_does_not_take_the_place_of_real_work) {
    import_hamlet();
    EXPECT_EQ(type({"demo", "--db", db_}, Language::french), exit_conflict);
    EXPECT_EQ(err_.str(), "halte : --db : cette base contient déjà un territoire : Le Hameau\n"
                          "        conseil : choisissez un autre fichier pour la démonstration\n");
}

TEST_F(Typed, a_database_without_a_territory_says_how_to_fill_it) {
    store::SqliteStore::open_or_create(db_);
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"see", "--db", db_}, plan_words(), {"serve", "--db", db_}}) {
        EXPECT_EQ(type(words), exit_not_found) << words[0];
        EXPECT_TRUE(is_told("halte demo --db FILE")) << words[0];
    }
}

TEST_F(Typed, a_database_of_a_newer_version_is_refused_by_every_command) {
    import_hamlet();
    store::Database(db_, store::Access::existing).execute("PRAGMA user_version = 999");
    const std::string before = file(db_);
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"see", "--db", db_}, plan_words(), {"serve", "--db", db_},
          {"import", hamlet, "--db", db_}, {"demo", "--db", db_},
          {"backup", folder_.path("b.db"), "--db", db_},
          {"restore", db_, "--db", folder_.path("new.db")}}) {
        EXPECT_EQ(type(words), exit_trouble) << words[0];
        EXPECT_TRUE(is_told("was made by a newer version of Halte")) << words[0];
    }
    EXPECT_EQ(file(db_), before);
}

TEST_F(Typed, a_read_only_disk_is_told_before_the_long_work) {
    // The checkout itself may lie where an ordinary user may not look.
    const std::string open_to_all = folder_.path("hameau");
    std::filesystem::copy(hamlet, open_to_all, std::filesystem::copy_options::recursive);
    std::filesystem::permissions(folder_.path(), std::filesystem::perms(0555));
    const std::string words = support::in_child([&] {
        support::become_ordinary();
        const int code = type({"import", open_to_all, "--db", db_});
        return std::to_string(code) + " " + err_.str();
    });
    std::filesystem::permissions(folder_.path(), std::filesystem::perms(0755));
    EXPECT_EQ(words.substr(0, words.find('\n')),
              "1 halte: \"" + db_ + "\" cannot be written: the file, its folder or its disk is "
              "read-only.");
}

TEST_F(Typed, a_plan_that_cannot_be_written_out_says_so_before_the_search) {
    import_hamlet();
    EXPECT_EQ(type(plan_words({"--out", folder_.path("none/p.json")})), exit_not_found);
    EXPECT_TRUE(is_told("There is no folder \"" + folder_.path("none") + "\"."));
    EXPECT_TRUE(store::SqliteStore::open_existing(db_)->plans().empty());
}

TEST_F(Typed, a_backup_comes_back) {
    import_hamlet();
    const std::string copy = folder_.path("copy.db");
    ASSERT_EQ(type({"backup", copy, "--db", db_}), 0) << err_.str();
    EXPECT_EQ(type({"backup", copy, "--db", db_}), exit_conflict);
    store::SqliteStore::open_existing(db_)->save_stock({});
    ASSERT_EQ(type({"restore", copy, "--db", db_}), 0) << err_.str();
    EXPECT_TRUE(is_told("halte.db.before-20261123T083000Z"));
    EXPECT_EQ(store::SqliteStore::open_existing(db_)->territory()->name, "Le Hameau");
}

TEST_F(Typed, a_wrong_address_to_listen_on_is_named) {
    for (const char* address :
         {"8080", "127.0.0.1:", ":8080", "127.0.0.1:port", "127.0.0.1:65536"}) {
        EXPECT_EQ(type({"serve", "--db", db_, "--listen", address}), exit_wrong_input) << address;
        EXPECT_TRUE(is_told("--listen: \"" + std::string(address) +
                            "\" is not an address and a port"));
    }
}

TEST_F(Typed, a_port_in_use_is_named_with_what_to_do) {
    import_hamlet();
    const int taken = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ASSERT_EQ(::bind(taken, reinterpret_cast<sockaddr*>(&address), size), 0);
    ASSERT_EQ(::listen(taken, 1), 0);
    ::getsockname(taken, reinterpret_cast<sockaddr*>(&address), &size);
    const std::string port = std::to_string(ntohs(address.sin_port));
    EXPECT_EQ(type({"serve", "--db", db_, "--listen", "127.0.0.1:" + port}), exit_trouble);
    EXPECT_TRUE(is_told("The port " + port + " is already taken.")) << err_.str();
    EXPECT_EQ(type({"serve", "--db", db_, "--listen", "127.0.0.1:" + port}, Language::french),
              exit_trouble);
    EXPECT_TRUE(is_told("Le port " + port + " est déjà pris.")) << err_.str();
    ::close(taken);
}

TEST_F(Typed, serve_answers_and_stops_cleanly) {
    import_hamlet();
    int ends[2];
    ASSERT_EQ(::pipe(ends), 0);
    const pid_t server = ::fork();
    if (server == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        const std::vector<std::string> words = {"serve", "--db", db_, "--listen", "127.0.0.1:0",
                                                "--json"};
        ::_exit(run(words, {.out = std::cout, .err = std::cerr, .clock = clock_}));
    }
    ::close(ends[1]);
    std::string line;
    for (char letter = 0; ::read(ends[0], &letter, 1) == 1 && letter != '\n';) {
        line += letter;
    }
    EXPECT_EQ(line.substr(0, 29), R"({"address":"http://127.0.0.1:)");
    EXPECT_NE(line.find(R"("setup_link":"http://127.0.0.1:)"), std::string::npos);
    ::kill(server, SIGTERM);
    int status = 0;
    ::waitpid(server, &status, 0);
    ::close(ends[0]);
    EXPECT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0);
    EXPECT_EQ(store::SqliteStore::open_existing(db_)->territory()->name, "Le Hameau");
}

TEST_F(Typed, a_full_disk_leaves_the_database_of_before) {
    import_hamlet();
    // The program itself, in a shell that lets no file grow beyond 100 kB.
    const std::string command = "trap '' XFSZ; ulimit -f 100; LC_ALL=fr_FR.UTF-8 " +
                                std::string(HALTE_BINARY_DIR "/src/app/halte import ") +
                                HALTE_SOURCE_DIR "/data/demo/monaco --db " + db_ + " 2>&1";
    FILE* shell = ::popen(command.c_str(), "r");
    ASSERT_NE(shell, nullptr);
    std::string words;
    for (int letter = 0; (letter = std::fgetc(shell)) != EOF;) {
        words += static_cast<char>(letter);
    }
    const int status = ::pclose(shell);
    EXPECT_EQ(WEXITSTATUS(status), exit_trouble);
    EXPECT_EQ(words, "halte : Il n'y a plus de place pour écrire « " + db_ + " ».\n"
                     "        conseil : libérez de la place sur ce disque et recommencez ; ce qui "
                     "était enregistré est intact\n");
    EXPECT_EQ(store::SqliteStore::open_existing(db_)->territory()->name, "Le Hameau");
}

// Presses Ctrl-C as soon as a command listens to it.
class Impatient {
public:
    Impatient()
        : thread_([](const std::stop_token& over) {
              while (!over.stop_requested()) {
                  struct sigaction now {};
                  ::sigaction(SIGINT, nullptr, &now);
                  if (now.sa_handler != SIG_DFL) {
                      ::raise(SIGINT);
                      return;
                  }
                  std::this_thread::yield();
              }
          }) {}

private:
    std::jthread thread_;
};

TEST_F(Typed, ctrl_c_stops_an_import_and_changes_nothing) {
    import_hamlet();
    const std::string before = file(db_);
    {
        const Impatient impatient;
        EXPECT_EQ(type({"import", HALTE_SOURCE_DIR "/data/demo/corse", "--db", db_}),
                  exit_interrupted);
    }
    EXPECT_EQ(err_.str(), "Stopped. Nothing was changed.\n");
    EXPECT_EQ(file(db_), before);
}

TEST_F(Typed, ctrl_c_stops_a_search_and_keeps_no_plan) {
    import_hamlet();
    {
        const Impatient impatient;
        EXPECT_EQ(type({"plan", "--db", db_, "--weeks", "13", "--seconds", "600", "--json"}),
                  exit_interrupted);
    }
    EXPECT_EQ(out_.str(), R"({"errors":[{"code":"unavailable","message":"Stopped. Nothing was )"
                          R"(changed.","field":"","hint":""}]})" "\n");
    EXPECT_TRUE(store::SqliteStore::open_existing(db_)->plans().empty());
}

}  // namespace
}  // namespace halte::app
