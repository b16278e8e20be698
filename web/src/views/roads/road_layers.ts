// SPDX-License-Identifier: EUPL-1.2
import type { GeoJSONSource } from 'maplibre-gl';
import type { Around, FeatureCollection, Way } from '../../model/types.ts';
import { underNames, underRoads } from '../map/basemap.ts';
import type { MapLibre } from '../map/canvas.ts';
import { scaled } from '../map/scale.ts';
import { stepped } from '../map/stepped.ts';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };
const room = 56;

function addAround(map: MapLibre, colour: (token: string) => string): void {
    map.addSource('around-areas', { type: 'geojson', data: none });
    map.addSource('around-squares', { type: 'geojson', data: none });
    map.addLayer(
        {
            id: 'around-areas',
            type: 'fill',
            source: 'around-areas',
            paint: { 'fill-color': colour('card'), 'fill-opacity': 0.35 },
        },
        underRoads,
    );
    map.addLayer(
        {
            id: 'around-squares',
            type: 'fill',
            source: 'around-squares',
            paint: { 'fill-opacity': 0.9, 'fill-outline-color': colour('card') },
        },
        underRoads,
    );
    map.addLayer(
        {
            id: 'around-halo',
            type: 'line',
            source: 'around-areas',
            layout: { 'line-join': 'round' },
            paint: { 'line-color': colour('card'), 'line-width': scaled(3.5) },
        },
        underNames,
    );
    map.addLayer(
        {
            id: 'around-lines',
            type: 'line',
            source: 'around-areas',
            layout: { 'line-join': 'round' },
            paint: { 'line-color': colour('deep'), 'line-width': scaled(1.5) },
        },
        underNames,
    );
}

function addWay(map: MapLibre, colour: (token: string) => string): void {
    map.addSource('way', { type: 'geojson', data: none });
    const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
    const lines = [
        { id: 'way-edge', paint: { 'line-color': colour('ink'), 'line-width': scaled(9) } },
        { id: 'way', paint: { 'line-color': colour('sun'), 'line-width': scaled(5) } },
    ];
    for (const { id, paint } of lines) {
        map.addLayer({ id, type: 'line', source: 'way', layout: round, paint }, underNames);
    }
}

// Empty sources and their layers, once for each map, above what it shows.
export function addRoadLayers(map: MapLibre, colour: (token: string) => string): void {
    addAround(map, colour);
    addWay(map, colour);
}

function fill(map: MapLibre, source: string, data: FeatureCollection): void {
    map.getSource<GeoJSONSource>(source)?.setData(data);
}

type Corner = [number, number];

function cornersOf(points: readonly (readonly number[])[]): [Corner, Corner] | undefined {
    const lons = points.map(([lon = 0]) => lon);
    const lats = points.map(([, lat = 0]) => lat);
    return points.length === 0
        ? undefined
        : [
              [Math.min(...lons), Math.min(...lats)],
              [Math.max(...lons), Math.max(...lats)],
          ];
}

function look(map: MapLibre, points: readonly (readonly number[])[]): void {
    const corners = cornersOf(points);
    if (corners !== undefined) {
        const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
        // A large map has its legend on the left.
        const left = map.getContainer().clientWidth > 640 ? 4 * room : room;
        const padding = { left, right: room, top: room, bottom: room };
        map.fitBounds(corners, { padding, maxZoom: 14.5, animate: !isStill });
    }
}

export function showWay(map: MapLibre, way: Way | undefined): void {
    const coordinates = way === undefined ? [] : way.geometry.coordinates;
    const features = [
        {
            type: 'Feature' as const,
            geometry: {
                type: 'LineString' as const,
                coordinates: coordinates.map((one) => [...one]),
            },
            properties: {},
        },
    ];
    fill(map, 'way', way === undefined ? none : { type: 'FeatureCollection', features });
    look(map, coordinates);
}

export function showAround(
    map: MapLibre,
    around: Around | undefined,
    colour: (token: string) => string,
): void {
    fill(map, 'around-areas', around?.areas ?? none);
    fill(map, 'around-squares', around?.squares ?? none);
    if (around === undefined) {
        return;
    }
    const bands = around.crowds.map((_, i) => colour(`band-${i}`));
    const limits = around.crowds.slice(1).map((crowd) => crowd.minutes);
    map.setPaintProperty('around-squares', 'fill-color', stepped('minutes', limits, bands));
    const [widest] = around.areas.features;
    if (widest?.geometry.type === 'MultiPolygon') {
        look(map, widest.geometry.coordinates.flat(2));
    }
}
