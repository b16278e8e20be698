// SPDX-License-Identifier: EUPL-1.2
#include "trials/references.hpp"

#include <array>

#include "formats/csv.hpp"

namespace halte::trials {

Result<References> References::read(const std::string& file, std::string_view bytes) {
    const auto csv = formats::Csv::parse(file, bytes);
    if (!csv) {
        return csv.errors();
    }
    const bool is_oplib = csv->find("ea4op_score").has_value();
    const bool has_teams = !is_oplib || csv->find("m").has_value();
    const std::array<std::string_view, 3> needed = {"instance", has_teams ? "m" : "instance",
                                                    is_oplib ? "ea4op_score" : "bks"};
    const auto columns = csv->bind(needed);
    if (!columns) {
        return columns.errors();
    }
    References references;
    Errors errors;
    for (std::size_t row = 0; row < csv->row_count() && errors.size() < 20; ++row) {
        const auto teams = has_teams ? csv->number(row, (*columns)[1])
                                     : Result<std::optional<double>>(std::optional(1.0));
        const auto value = csv->number(row, (*columns)[2]);
        if (!teams || !value) {
            const Errors& why = teams ? value.errors() : teams.errors();
            errors.insert(errors.end(), why.begin(), why.end());
        } else if (*teams && *value && **teams >= 0.0 && **teams < 1e6) {
            references.values_[{std::string(csv->cell(row, (*columns)[0])),
                                static_cast<std::uint32_t>(**teams)}] = **value;
        }
    }
    if (!errors.empty()) {
        return errors;
    }
    return references;
}

std::optional<double> References::of(const std::string& instance, std::uint32_t teams) const {
    const auto found = values_.find({instance, teams});
    return found == values_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace halte::trials
