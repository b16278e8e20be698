// SPDX-License-Identifier: EUPL-1.2
// Any bytes are a map archive whose every tile can be asked for, or one error. The numbering of
// tiles goes there and back.
#include <cstdint>
#include <string_view>

#include "base/assert.hpp"
#include "formats/pmtiles_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace halte::formats;
    const auto file =
        PmtilesFile::read(std::string_view(reinterpret_cast<const char*>(bytes), size));
    if (!file) {
        HALTE_CHECK(file.errors().size() == 1);
        return 0;
    }
    std::size_t asked = 0;
    for (const TileName& name : file->names()) {
        HALTE_CHECK(tile_name(tile_number(name)) == name);
        (void)file->tile(name);
        if (++asked == 1'000) {
            break;
        }
    }
    return 0;
}
