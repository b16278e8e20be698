// SPDX-License-Identifier: EUPL-1.2
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { scaled } from './scale.ts';

// A quiet map from our own archive: land, water, roads as hairlines, names. Data goes between.

export type Colours = Readonly<
    Record<'land' | 'water' | 'wood' | 'road' | 'town' | 'line' | 'ink' | 'sub' | 'card', string>
>;

// Where a name may stand, best first: on its place, else around it.
const anchors: ('center' | 'bottom' | 'top' | 'left' | 'right' | 'bottom-left' | 'top-right')[] = [
    'center',
    'bottom',
    'top',
    'left',
    'right',
    'bottom-left',
    'top-right',
];

// The layer of the names of places.
export const placeNames = 'names';
// Layers to put data under: areas below the roads, lines and rings below the names.
export const underRoads = 'under-roads';
export const underNames = 'under-names';

function mark(id: string): LayerSpecification {
    return { id, type: 'background', layout: { visibility: 'none' } };
}

function grounds(colours: Colours): LayerSpecification[] {
    const source = 'basemap';
    return [
        {
            id: 'land',
            type: 'fill',
            source,
            'source-layer': 'land',
            paint: { 'fill-color': colours.land },
        },
        {
            id: 'landuse',
            type: 'fill',
            source,
            'source-layer': 'landuse',
            filter: ['in', ['get', 'class'], ['literal', ['wood', 'park']]],
            paint: { 'fill-color': colours.wood },
        },
        {
            id: 'buildings',
            type: 'fill',
            source,
            'source-layer': 'buildings',
            minzoom: 13,
            paint: { 'fill-color': colours.town },
        },
        {
            id: 'water',
            type: 'fill',
            source,
            'source-layer': 'water',
            filter: ['==', ['geometry-type'], 'Polygon'],
            paint: { 'fill-color': colours.water },
        },
    ];
}

function roads(colours: Colours): LayerSpecification[] {
    const main = ['literal', ['motorway', 'trunk', 'primary']] as ['literal', string[]];
    const width = (big: number, small: number): ExpressionSpecification => [
        'case',
        ['in', ['get', 'class'], main],
        big,
        small,
    ];
    return [
        {
            id: 'roads',
            type: 'line',
            source: 'basemap',
            'source-layer': 'roads',
            layout: { 'line-cap': 'round', 'line-join': 'round' },
            paint: {
                'line-color': colours.road,
                'line-opacity': ['interpolate', ['linear'], ['zoom'], 7, 0.5, 11, 1],
                'line-width': [
                    'interpolate',
                    ['linear'],
                    ['zoom'],
                    7,
                    width(0.8, 0.3),
                    11,
                    width(1.6, 0.7),
                    15,
                    width(6, 3),
                ],
            },
        },
        {
            id: 'boundaries',
            type: 'line',
            source: 'basemap',
            'source-layer': 'boundaries',
            paint: { 'line-color': colours.sub, 'line-width': 0.4, 'line-opacity': 0.4 },
        },
    ];
}

function names(colours: Colours, font: string): LayerSpecification {
    return {
        id: placeNames,
        type: 'symbol',
        source: 'basemap',
        'source-layer': 'places',
        layout: {
            'text-field': ['get', 'name'],
            'text-font': [font],
            'text-size': ['interpolate', ['linear'], ['zoom'], 7, scaled(12), 12, scaled(15)],
            // The largest places first when two names collide.
            'symbol-sort-key': ['coalesce', ['to-number', ['get', 'rank']], 9],
            'text-padding': 3,
            // Where there is room, beside a ring of the data rather than under it.
            'text-variable-anchor': anchors,
            'text-radial-offset': 1.1,
        },
        paint: {
            'text-color': colours.ink,
            'text-halo-color': colours.card,
            'text-halo-width': 1.5,
        },
    };
}

export function styleOf(
    colours: Colours,
    archive: string | undefined,
    font: string,
): StyleSpecification {
    const sea: LayerSpecification = {
        id: 'sea',
        type: 'background',
        paint: { 'background-color': colours.water },
    };
    return archive === undefined
        ? { version: 8, sources: {}, layers: [sea, mark(underRoads), mark(underNames)] }
        : {
              version: 8,
              sources: { basemap: { type: 'vector', url: archive } },
              layers: [
                  sea,
                  ...grounds(colours),
                  mark(underRoads),
                  ...roads(colours),
                  mark(underNames),
                  names(colours, font),
              ],
          };
}
