// SPDX-License-Identifier: EUPL-1.2
#include "formats/ring_turning.hpp"

namespace halte::formats {

double turning(const geo::Ring& ring) {
    // Taken from the first position, so that products stay exact enough on any ring.
    double sum = 0.0;
    const double lon0 = ring.front().lon_e7();
    const double lat0 = ring.front().lat_e7();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const geo::Position a = ring[i];
        const geo::Position b = ring[(i + 1) % ring.size()];
        sum += (a.lon_e7() - lon0) * (b.lat_e7() - lat0) -
               (b.lon_e7() - lon0) * (a.lat_e7() - lat0);
    }
    return sum;
}

}  // namespace halte::formats
