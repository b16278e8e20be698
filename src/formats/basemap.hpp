// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/cancel.hpp"
#include "base/progress.hpp"
#include "base/result.hpp"
#include "geo/feature.hpp"

namespace halte::formats {

struct BasemapCommune {
    std::string name;
    geo::Area contour;
    geo::Position label;      // where the name is written
    double population = 0.0;
};

struct BasemapSource {
    std::string name;                     // of the territory, in the metadata
    std::string attribution = "© OpenStreetMap contributors";
    std::span<const BasemapCommune> communes;
    std::span<const geo::Feature> features;  // of an extract; what no layer wants is ignored
    int min_zoom = 5;
    int max_zoom = 14;                    // browsers enlarge the last zoom beyond it
};

struct Basemap {
    std::string pmtiles;
    std::size_t tiles = 0;
    std::map<std::string, std::size_t> features_by_layer;  // over all tiles
};

// A vector map of the territory as one PMTiles archive. The sea is what `land` leaves free. Layers
// and attributes, with the zoom they begin at:
//   land        5   the communes as one surface
//   landuse     9   class: wood, park, residential, farmland, industrial
//   water       7   class: lake, river, canal (lines are rivers and canals); name
//   buildings  13
//   roads       5   class: a value of highway without _link; from 9 on ref, from 12 on name
//   boundaries  8   between communes and along the coast
//   places      5   name; rank: 0 (100,000 inhabitants) to 8, largest first; population
// The same source gives the same bytes. Errors: invalid (nothing to draw, zooms out of order or
// not within 0..16), unavailable (cancelled).
Result<Basemap> write_basemap(const BasemapSource& source, Progress& progress,
                              CancelToken cancel);

}  // namespace halte::formats
