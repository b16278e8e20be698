// SPDX-License-Identifier: EUPL-1.2
#include "trials/references.hpp"

#include <algorithm>
#include <array>

#include "base/format.hpp"
#include "formats/csv.hpp"

namespace halte::trials {

namespace {

// The columns that hold the values of a set, and which others name the problem.
struct Shape {
    std::string_view value;
    std::string_view teams;   // blank: one team
    std::string_view radius;  // blank: no covering
};

constexpr std::array shapes = {
    Shape{"bks", "m", ""},
    Shape{"benchmark_value", "m", ""},
    Shape{"value_in_res", "m", ""},
    Shape{"ea4op_score", "", ""},
    Shape{"bks_cost", "", ""},
    Shape{"optimal_cover", "p", "radius"},
};

bool is_count(const std::optional<double>& value) {
    return value && *value >= 0.0 && *value < 1e6;
}

}  // namespace

std::string covering_name(const std::string& instance, const Covering& covering) {
    return text(instance, "-R", covering.radius, "-p", covering.sites);
}

Result<References> References::read(const std::string& file, std::string_view bytes) {
    const auto csv = formats::Csv::parse(file, bytes);
    if (!csv) {
        return csv.errors();
    }
    const auto* shape = std::find_if(shapes.begin(), shapes.end(), [&](const Shape& one) {
        return csv->find(one.value).has_value();
    });
    if (shape == shapes.end()) {
        shape = shapes.begin();
    }
    std::vector<std::string_view> names = {"instance", shape->value};
    for (const std::string_view name : {shape->teams, shape->radius}) {
        if (!name.empty()) {
            names.push_back(name);
        }
    }
    const auto columns = csv->bind(names);
    if (!columns) {
        return columns.errors();
    }
    References references;
    Errors errors;
    for (std::size_t row = 0; row < csv->row_count() && errors.size() < 20; ++row) {
        // Value, teams, radius.
        std::array<std::optional<double>, 3> numbers = {std::nullopt, 1.0, std::nullopt};
        for (std::size_t i = 1; i < columns->size(); ++i) {
            const auto number = csv->number(row, (*columns)[i]);
            if (number) {
                numbers[i - 1] = *number;
            } else {
                errors.insert(errors.end(), number.errors().begin(), number.errors().end());
            }
        }
        if (!numbers[0] || !is_count(numbers[1])) {
            continue;
        }
        std::string instance(csv->cell(row, (*columns)[0]));
        if (instance.ends_with(".txt")) {  // MCTOPMTW names files
            instance.resize(instance.size() - 4);
        }
        const auto teams = static_cast<std::uint32_t>(*numbers[1]);
        if (numbers[2]) {
            const Covering covering{*numbers[2], teams};
            references.coverings_[instance].push_back(covering);
            instance = covering_name(instance, covering);
        }
        references.values_[{instance, teams}] = *numbers[0];
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

std::vector<Covering> References::coverings(const std::string& instance) const {
    const auto found = coverings_.find(instance);
    return found == coverings_.end() ? std::vector<Covering>{} : found->second;
}

}  // namespace halte::trials
