// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "formats/csv.hpp"
#include "geo/position.hpp"
#include "planner/import.hpp"

namespace halte::planner {

// What an import has found so far: problems that refuse the folder, and remarks that do not.
struct Findings {
    // More would hide what to do first; the others are only counted.
    static constexpr std::size_t most_errors = 200;

    Errors errors;
    std::size_t unsaid = 0;  // problems beyond the limit
    ImportReport report;

    void refuse(Error error) {
        if (errors.size() < most_errors) {
            errors.push_back(std::move(error));
        } else {
            ++unsaid;
        }
    }
    void refuse(const Errors& more) {
        for (const Error& error : more) {
            refuse(error);
        }
    }
    void refuse(std::string where, Sentence message, Sentence hint = {}) {
        refuse(Error{ErrorCode::invalid, std::move(message), std::move(where), std::move(hint)});
    }
    void remark(Remark kind, std::string where, Sentence message) {
        report.remarks.push_back({kind, std::move(where), std::move(message)});
    }
};

// One table of the folder, its rows asked by column name; every wrong cell becomes a problem.
class Sheet {
public:
    // Problems of the file go to `findings`; an empty sheet is then given.
    Sheet(const std::string& name, const Result<std::string>& bytes,
          std::initializer_list<std::string_view> columns, Findings& findings);

    std::size_t size() const { return csv_ ? csv_->row_count() : 0; }
    std::string where(std::size_t row) const { return csv_->where(row); }
    std::string where(std::size_t row, std::string_view column) const;

    // Empty when blank or when the table has no such column.
    std::string words(std::size_t row, std::string_view column) const;
    // Blank is a problem.
    std::string needed_words(std::size_t row, std::string_view column);
    std::optional<double> number(std::size_t row, std::string_view column, double least,
                                 double most);
    double needed_number(std::size_t row, std::string_view column, double least, double most);
    // Of the columns lon and lat; nothing when both are blank.
    std::optional<geo::Position> position(std::size_t row);
    // False, with a problem, when an earlier row had the same key.
    bool is_new(std::size_t row, std::string_view column);
    // The row was taken.
    void take() { ++taken_; }
    void finish();

private:
    std::optional<formats::Csv> csv_;
    std::string name_;
    Findings& findings_;
    std::set<std::string> keys_;
    std::uint64_t taken_ = 0;
};

}  // namespace halte::planner
