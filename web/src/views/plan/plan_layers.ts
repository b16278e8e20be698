// SPDX-License-Identifier: EUPL-1.2
import type { ExpressionSpecification, GeoJSONSource } from 'maplibre-gl';
import { weekdayOf } from '../../base/day.ts';
import type { FeatureCollection, Place, Plan, Territory } from '../../model/types.ts';
import { placeNames, underNames } from '../map/basemap.ts';
import type { MapLibre } from '../map/canvas.ts';
import { addRing } from '../map/rings.ts';
import { scaled } from '../map/scale.ts';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
const font = ['Atkinson Hyperlegible Next'];

function byWeekday(colour: (token: string) => string): ExpressionSpecification {
    const later = [1, 2, 3, 4, 5, 6].flatMap((day) => [day, colour(`day-${day}`)]);
    return ['match', ['get', 'weekday'], 0, colour('day-0'), ...later, colour('sub')];
}

function addTours(map: MapLibre, colour: (token: string) => string): void {
    map.addSource('tours', { type: 'geojson', data: none });
    const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
    const width = (plus: number): ExpressionSpecification => [
        'interpolate',
        ['linear'],
        ['zoom'],
        7,
        scaled(2.2 + plus),
        12,
        scaled(4.5 + plus),
    ];
    map.addLayer(
        {
            id: 'tours-halo',
            type: 'line',
            source: 'tours',
            layout: round,
            paint: { 'line-color': colour('card'), 'line-width': width(3) },
        },
        underNames,
    );
    map.addLayer(
        {
            id: 'tours',
            type: 'line',
            source: 'tours',
            layout: round,
            paint: { 'line-color': byWeekday(colour), 'line-width': width(0) },
        },
        underNames,
    );
}

function addNames(map: MapLibre, colour: (token: string) => string): void {
    map.addSource('stops', { type: 'geojson', data: none });
    map.addLayer({
        id: 'stops-names',
        type: 'symbol',
        source: 'stops',
        layout: {
            'text-field': ['get', 'name'],
            'text-font': font,
            'text-size': scaled(13),
            'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
            'text-radial-offset': 0.9,
            'text-justify': 'auto',
            'symbol-sort-key': ['case', ['get', 'is_picked'], 0, ['get', 'rank']],
        },
        paint: {
            'text-color': colour('ink'),
            'text-halo-color': colour('card'),
            'text-halo-width': 2,
        },
    });
}

function addBases(map: MapLibre, colour: (token: string) => string): void {
    map.addSource('bases', { type: 'geojson', data: none });
    map.addLayer({
        id: 'bases',
        type: 'symbol',
        source: 'bases',
        layout: {
            'text-field': '■',
            'text-font': font,
            'text-size': scaled(20),
            'text-allow-overlap': true,
        },
        paint: {
            'text-color': colour('deep'),
            'text-halo-color': colour('card'),
            'text-halo-width': 2,
        },
    });
}

// Above the names: what is above is placed first, and names keep clear of it.
function addStops(map: MapLibre, colour: (token: string) => string): void {
    for (const day of [0, 1, 2, 3, 4, 5, 6]) {
        const line = colour(`day-${day}`);
        addRing(map, `stop-${day}`, { radius: 5, width: 3, fill: colour('card'), line });
        addRing(map, `stop-${day}-picked`, { radius: 8, width: 3, fill: colour('sun'), line });
    }
    map.addLayer({
        id: 'stops',
        type: 'symbol',
        source: 'stops',
        layout: {
            'icon-image': [
                'concat',
                'stop-',
                ['get', 'weekday'],
                ['case', ['get', 'is_picked'], '-picked', ''],
            ],
            'icon-allow-overlap': true,
            'icon-padding': 0,
            // The chosen one is drawn last.
            'symbol-sort-key': ['case', ['get', 'is_picked'], 1, 0],
        },
    });
}

// Empty sources and their layers, once for each map.
export function addPlanLayers(map: MapLibre, colour: (token: string) => string): void {
    map.addSource('ground', { type: 'geojson', data: none });
    map.addLayer(
        {
            id: 'ground',
            type: 'fill',
            source: 'ground',
            paint: { 'fill-color': colour('land'), 'fill-outline-color': colour('line') },
        },
        'under-roads',
    );
    addTours(map, colour);
    addNames(map, colour);
    addBases(map, colour);
    addStops(map, colour);
}

function fill(map: MapLibre, source: string, data: FeatureCollection): void {
    map.getSource<GeoJSONSource>(source)?.setData(data);
}

export function showGround(map: MapLibre, contours: FeatureCollection | undefined): void {
    fill(map, 'ground', contours ?? none);
}

// A road driven every Tuesday is drawn once: the same way on the same weekday is one line.
export function showTours(map: MapLibre, tours: FeatureCollection | undefined): void {
    const seen = new Set<string>();
    const features = (tours?.features ?? []).filter((feature) => {
        if (feature.geometry.type !== 'LineString') {
            return false;
        }
        const { weekday, unit } = feature.properties ?? {};
        const { coordinates } = feature.geometry;
        const way = coordinates.join(' ').slice(0, 400);
        const key = `${weekday} ${unit} ${coordinates.length} ${way}`;
        const isNew = !seen.has(key);
        seen.add(key);
        return isNew;
    });
    fill(map, 'tours', { type: 'FeatureCollection', features });
}

export function showStops(
    map: MapLibre,
    plan: Plan,
    picked: string | undefined,
    placeOf: (id: string) => Place | undefined,
): void {
    const firstDay = new Map<string, string>();
    for (const tour of plan.tours) {
        for (const stop of tour.stops) {
            firstDay.set(stop.series, firstDay.get(stop.series) ?? tour.day);
        }
    }
    // Two places of one commune share its name, written once.
    const written = new Set<string>();
    const features = plan.series.flatMap((series, rank) => {
        const place = placeOf(series.place);
        const day = firstDay.get(series.id);
        const isWritten = written.has(place?.commune_name ?? '') && series.id !== picked;
        written.add(place?.commune_name ?? '');
        return place === undefined || day === undefined
            ? []
            : [
                  {
                      type: 'Feature' as const,
                      geometry: { type: 'Point' as const, coordinates: [place.lon, place.lat] },
                      properties: {
                          series: series.id,
                          name: isWritten ? '' : place.commune_name,
                          weekday: weekdayOf(day),
                          is_picked: series.id === picked,
                          rank,
                      },
                  },
              ];
    });
    fill(map, 'stops', { type: 'FeatureCollection', features });
    // The name of a stop stands for the one the basemap would write beside it.
    if (map.getLayer(placeNames)) {
        map.setFilter(placeNames, ['!', ['in', ['get', 'name'], ['literal', [...written]]]]);
    }
}

export function showBases(map: MapLibre, bases: Territory['bases']): void {
    const features = (bases ?? []).map((base) => ({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [base.lon, base.lat] },
        properties: {},
    }));
    fill(map, 'bases', { type: 'FeatureCollection', features });
}
