// SPDX-License-Identifier: EUPL-1.2
#include "trials/pvrp_file.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "trials/number_rows.hpp"

namespace halte::trials {

namespace {

constexpr std::size_t columns_before_list = 7;  // i x y service demand frequency a
constexpr double largest = 1e6;
constexpr double most_days = 28.0;
constexpr double most_clients = 20'000.0;
constexpr double most_vehicles = 1'000.0;

bool is_whole(double number, double low, double high) {
    return number >= low && number <= high && number == std::floor(number);
}

bool is_head(const NumberRow& row) {
    return row.numbers.size() >= 4 && row.numbers[0] == 1.0 &&
           is_whole(row.numbers[1], 1.0, most_vehicles) &&
           is_whole(row.numbers[2], 1.0, most_clients) &&
           is_whole(row.numbers[3], 1.0, most_days);
}

// Days of a combination, the first day in the lowest bit; 0 when it is none.
std::uint32_t rhythm_of(double combination, std::uint32_t days) {
    if (!is_whole(combination, 1.0, std::pow(2.0, days) - 1.0)) {
        return 0;
    }
    const auto bits = static_cast<std::uint32_t>(combination);
    std::uint32_t rhythm = 0;
    for (std::uint32_t day = 0; day < days; ++day) {
        rhythm |= (bits >> (days - 1 - day) & 1U) << day;
    }
    return rhythm;
}

bool is_client(const NumberRow& row, bool is_depot) {
    const std::vector<double>& at = row.numbers;
    if (at.size() < (is_depot ? 3 : columns_before_list + 1) ||
        !std::all_of(at.begin(), at.end(), [](double n) { return std::abs(n) < largest; })) {
        return false;
    }
    return is_depot || (at[3] >= 0.0 && is_whole(at[4], 0.0, largest) &&
                        is_whole(at[6], 1.0, 1'000.0) &&
                        at.size() >= columns_before_list + static_cast<std::size_t>(at[6]));
}

Result<Client> client_of(const NumberRow& row, std::uint32_t days, const Error& why) {
    const bool is_depot = !row.numbers.empty() && row.numbers[0] == 0.0;
    if (!is_client(row, is_depot)) {
        return why;
    }
    const std::vector<double>& at = row.numbers;
    Client client{.x = at[1], .y = at[2], .prize = std::nullopt, .rhythms = {}};
    if (is_depot) {
        return client;
    }
    client.service = at[3];
    client.demand = at[4];
    for (std::size_t i = 0; i < static_cast<std::size_t>(at[6]); ++i) {
        client.rhythms.push_back(rhythm_of(at[columns_before_list + i], days));
        if (client.rhythms.back() == 0) {
            return why;
        }
    }
    return client;
}

// The limits of the days, the same on each.
Errors read_limits(const std::string& file, const std::vector<NumberRow>& rows,
                   Deliveries& problem) {
    for (std::uint32_t day = 0; day < problem.days; ++day) {
        const NumberRow& row = rows[1 + day];
        const bool is_sound =
            row.numbers.size() >= 2 && row.numbers[0] >= 0.0 && row.numbers[0] < largest &&
            row.numbers[1] >= 0.0 && row.numbers[1] < largest &&
            (day == 0 || (row.numbers[0] == problem.longest && row.numbers[1] == problem.capacity));
        if (!is_sound) {
            return {bad_row(file, row.line,
                            say("durée et capacité, les mêmes chaque jour",
                                "duration and capacity, the same each day"))};
        }
        problem.longest = row.numbers[0];
        problem.capacity = row.numbers[1];
    }
    return {};
}

}  // namespace

Result<Deliveries> read_pvrp(const std::string& file, std::string_view bytes) {
    const auto rows = read_rows(file, bytes);
    if (!rows) {
        return rows.errors();
    }
    const Sentence wanted = say("1 m n t, puis t limites, le dépôt et n clients",
                                "1 m n t, then t limits, the depot and n clients");
    if (!is_head(rows->front())) {
        return bad_row(file, rows->front().line, wanted);
    }
    Deliveries problem;
    problem.name = std::filesystem::path(file).stem().string();
    problem.vehicles = static_cast<std::uint32_t>(rows->front().numbers[1]);
    problem.days = static_cast<std::uint32_t>(rows->front().numbers[3]);
    const std::size_t first = 1 + problem.days;
    const std::size_t end = first + 1 + static_cast<std::size_t>(rows->front().numbers[2]);
    if (rows->size() < end) {
        return bad_row(file, rows->back().line, wanted);
    }
    Errors errors = read_limits(file, *rows, problem);
    for (std::size_t i = first; i < end && errors.size() < 20; ++i) {
        const Error why = bad_row(file, (*rows)[i].line,
                                  say("i x y durée demande fréquence a <a combinaisons>",
                                      "i x y service demand frequency a <a combinations>"));
        auto client = client_of((*rows)[i], problem.days, why);
        if (!client || client->rhythms.empty() != (i == first)) {
            errors.push_back(why);
            continue;
        }
        problem.clients.push_back(*std::move(client));
    }
    if (!errors.empty()) {
        return errors;
    }
    return problem;
}

}  // namespace halte::trials
