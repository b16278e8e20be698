// SPDX-License-Identifier: EUPL-1.2
#include "trials/pcvrptw_file.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include "base/format.hpp"
#include "trials/number_rows.hpp"

namespace halte::trials {

namespace {

constexpr double largest = 1e6;
constexpr std::size_t most_nodes = 20'000;

class Reader {
public:
    explicit Reader(const std::string& file) : file_(file) {}

    Result<Deliveries> run(const std::vector<NumberRow>& rows) {
        problem_.name = std::filesystem::path(file_).stem().string();
        problem_.decimals = 1;
        problem_.unit = 0.1;
        problem_.has_windows = true;
        for (std::size_t i = 0; i < rows.size() && errors_.size() < 20; ++i) {
            line_ = rows[i].line;
            const std::string_view line = rows[i].text;
            const char first = line[line.find_first_not_of(" \t\r\f\v")];
            if (first >= 'A' && first <= 'Z') {
                read_word(line.substr(line.find(first)));
            } else {
                read_row(rows[i].numbers);
            }
        }
        finish();
        if (!errors_.empty()) {
            return errors_;
        }
        return std::move(problem_);
    }

private:
    void read_word(std::string_view line) {
        section_ = line.substr(0, line.find_first_of(" \t\r:"));
        const std::size_t colon = line.find(':');
        const std::vector<double> numbers = numbers_of(
            colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1));
        const double number = numbers.empty() ? std::nan("") : numbers.front();
        const std::array<std::pair<std::string_view, double*>, 3> wanted = {{
            {"VEHICLES", &vehicles_}, {"CAPACITY", &problem_.capacity},
            {"SERVICE_TIME", &service_}}};
        for (const auto& [word, into] : wanted) {
            if (section_ == word) {
                *into = number;
                expect(number >= 0.0 && number < largest, say("un nombre", "a number"));
            }
        }
    }

    void read_row(const std::vector<double>& numbers) {
        const bool is_pair = section_ == "DEMAND_SECTION" || section_ == "PRIZE_SECTION";
        const bool is_triple =
            section_ == "NODE_COORD_SECTION" || section_ == "TIME_WINDOW_SECTION";
        if (!is_pair && !is_triple) {
            return;
        }
        const bool is_sound =
            numbers.size() == (is_pair ? 2U : 3U) && numbers[0] >= 1.0 &&
            numbers[0] == std::floor(numbers[0]) && numbers[0] <= most_nodes &&
            std::all_of(numbers.begin(), numbers.end(),
                        [](double number) { return std::abs(number) < largest; });
        expect(is_sound, say("numéro du nœud, puis une ou deux valeurs",
                             "number of the node, then one or two values"));
        if (is_sound) {
            keep(static_cast<std::size_t>(numbers[0]) - 1, numbers);
        }
    }

    void keep(std::size_t index, const std::vector<double>& numbers) {
        if (section_ == "NODE_COORD_SECTION") {
            expect(index == problem_.clients.size(),
                   say("les nœuds dans l'ordre, à partir de 1", "nodes in order, from 1"));
            problem_.clients.push_back({.x = numbers[1], .y = numbers[2], .prize = std::nullopt,
                                        .rhythms = {1U}});
            return;
        }
        if (index >= problem_.clients.size()) {
            expect(false, say("un nœud qui a des coordonnées", "a node that has coordinates"));
            return;
        }
        Client& client = problem_.clients[index];
        if (section_ == "DEMAND_SECTION") {
            client.demand = numbers[1];
            expect(client.demand >= 0.0, say("une demande positive", "a demand of 0 or more"));
        } else if (section_ == "PRIZE_SECTION") {
            client.prize = numbers[1];
            expect(*client.prize >= 0.0, say("un prix positif", "a prize of 0 or more"));
        } else {
            client.open = numbers[1];
            client.close = numbers[2];
            expect(client.open >= 0.0 && client.open <= client.close,
                   say("l'ouverture avant la fermeture", "open before close"));
        }
    }

    void finish() {
        const auto count = static_cast<double>(problem_.clients.size());
        const bool is_whole =
            count >= 2.0 && problem_.capacity > 0.0 &&
            std::all_of(problem_.clients.begin() + 1, problem_.clients.end(),
                        [](const Client& client) { return client.prize && client.close > 0.0; });
        expect(!errors_.empty() || is_whole,
               say("un dépôt, des clients avec plage et prix, une capacité",
                   "a depot, clients with window and prize, a capacity"));
        for (std::size_t i = 1; i < problem_.clients.size(); ++i) {
            problem_.clients[i].service = service_;
        }
        problem_.vehicles = static_cast<std::uint32_t>(
            std::clamp(vehicles_ > 0.0 ? vehicles_ : count - 1.0, 1.0, 1'000.0));
    }

    void expect(bool holds, const Sentence& wanted) {
        if (!holds) {
            errors_.push_back(bad_row(file_, line_, wanted));
        }
    }

    const std::string& file_;
    std::uint64_t line_ = 0;
    std::string section_;
    double vehicles_ = 0.0;
    double service_ = 0.0;
    Deliveries problem_;
    Errors errors_;
};

}  // namespace

Result<Deliveries> read_pcvrptw(const std::string& file, std::string_view bytes) {
    const auto rows = read_rows(file, bytes);
    if (!rows) {
        return rows.errors();
    }
    return Reader(file).run(*rows);
}

}  // namespace halte::trials
