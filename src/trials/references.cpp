// SPDX-License-Identifier: EUPL-1.2
#include "trials/references.hpp"

#include <vector>

#include "formats/csv.hpp"

namespace halte::trials {

Result<References> References::read(const std::string& file, std::string_view bytes) {
    const auto csv = formats::Csv::parse(file, bytes);
    if (!csv) {
        return csv.errors();
    }
    const bool is_oplib = csv->find("ea4op_score").has_value();
    const auto columns =
        csv->bind(is_oplib ? std::vector<std::string_view>{"instance", "ea4op_score"}
                           : std::vector<std::string_view>{"instance", "bks", "m"});
    if (!columns) {
        return columns.errors();
    }
    References references;
    Errors errors;
    for (std::size_t row = 0; row < csv->row_count() && errors.size() < 20; ++row) {
        const auto value = csv->number(row, (*columns)[1]);
        const auto teams = is_oplib ? Result<std::optional<double>>(std::optional(1.0))
                                    : csv->number(row, (*columns)[2]);
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
