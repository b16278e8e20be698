// SPDX-License-Identifier: EUPL-1.2
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/assert.hpp"
#include "formats/csv.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const auto csv = halte::formats::Csv::parse("fuzz.csv", text);
    if (!csv) {
        HALTE_CHECK(!csv.errors().front().field.empty());
        return 0;
    }
    std::size_t length = 0;
    for (std::size_t row = 0; row < csv->row_count(); ++row) {
        HALTE_CHECK(csv->line(row) > 0);
        for (std::size_t column = 0; column < csv->heading().size(); ++column) {
            length += csv->cell(row, column).size();
            if (const auto number = csv->number(row, column); number && *number) {
                HALTE_CHECK(**number == **number);
            }
        }
    }
    // Windows-1252 grows to at most three bytes a character.
    HALTE_CHECK(length <= 3 * size);
    return 0;
}
