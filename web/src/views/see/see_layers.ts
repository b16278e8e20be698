// SPDX-License-Identifier: EUPL-1.2
import type { GeoJSONSource } from 'maplibre-gl';
import type { CommuneSight, FeatureCollection, Provision } from '../../model/types.ts';
import { underNames, underRoads } from '../map/basemap.ts';
import type { MapLibre } from '../map/canvas.ts';
import { addRing } from '../map/rings.ts';
import { stepped, type Ramp } from '../map/stepped.ts';
import { isGuessed, valueOf, type Measure } from './sight.svelte.ts';

const none: FeatureCollection = { type: 'FeatureCollection', features: [] };

// Diagonal strokes, 8 x 8 pixels: "estimated from a wider area".
function hatch(ink: string): { width: number; height: number; data: Uint8Array } {
    const size = 8;
    const data = new Uint8Array(size * size * 4);
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(ink.slice(at, at + 2), 16));
    for (let y = 0; y < size; y += 1) {
        for (let x = 0; x < size; x += 1) {
            if ((x + y) % size === 0) {
                data.set([r ?? 0, g ?? 0, b ?? 0, 150], (y * size + x) * 4);
            }
        }
    }
    return { width: size, height: size, data };
}

function addAreas(map: MapLibre, colour: (token: string) => string): void {
    for (const id of ['communes', 'cells']) {
        map.addSource(id, { type: 'geojson', data: none });
        map.addLayer(
            {
                id: `${id}-fill`,
                type: 'fill',
                source: id,
                paint: { 'fill-opacity': id === 'cells' ? 0.85 : 0.92 },
            },
            underRoads,
        );
    }
    map.addImage('hatch', hatch(colour('ink')));
    map.addLayer(
        {
            id: 'communes-hatch',
            type: 'fill',
            source: 'communes',
            filter: ['get', 'is_guessed'],
            paint: { 'fill-pattern': 'hatch' },
        },
        underRoads,
    );
    map.addLayer(
        {
            id: 'communes-line',
            type: 'line',
            source: 'communes',
            paint: { 'line-color': colour('card'), 'line-width': 0.8 },
        },
        underRoads,
    );
}

// Empty sources and their layers, once for each map.
export function addSightLayers(map: MapLibre, colour: (token: string) => string): void {
    addAreas(map, colour);
    map.addLayer(
        {
            id: 'communes-picked',
            type: 'line',
            source: 'communes',
            filter: ['==', ['get', 'code'], ''],
            paint: { 'line-color': colour('ink'), 'line-width': 3 },
        },
        underNames,
    );
    const dot = { radius: 8, width: 2, fill: colour('deep'), line: colour('card') };
    addRing(map, 'provision', dot);
    map.addSource('provisions', { type: 'geojson', data: none });
    map.addLayer({
        id: 'provisions',
        type: 'symbol',
        source: 'provisions',
        layout: {
            'icon-image': 'provision',
            'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.6, 12, 1],
            'icon-allow-overlap': true,
            'icon-padding': 0,
        },
    });
}

function fill(map: MapLibre, source: string, data: FeatureCollection): void {
    map.getSource<GeoJSONSource>(source)?.setData(data);
}

export function showCommunes(
    map: MapLibre,
    contours: FeatureCollection,
    rows: readonly CommuneSight[],
    measure: Measure,
): void {
    const byCode = new Map(rows.map((row) => [row.code, row]));
    const features = contours.features.map((feature) => {
        const row = byCode.get(String(feature.properties?.['code']));
        return {
            ...feature,
            properties: {
                code: row?.code ?? '',
                value: row === undefined ? 0 : valueOf(row, measure),
                is_guessed: row === undefined || isGuessed(row),
            },
        };
    });
    fill(map, 'communes', { type: 'FeatureCollection', features });
}

export function showCells(map: MapLibre, cells: FeatureCollection | undefined): void {
    fill(map, 'cells', cells ?? none);
}

export function showProvisions(map: MapLibre, rows: readonly Provision[]): void {
    fill(map, 'provisions', {
        type: 'FeatureCollection',
        features: rows.map((row) => ({
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [row.lon, row.lat] },
            properties: { id: row.id },
        })),
    });
}

export function paint(
    map: MapLibre,
    breaks: readonly number[],
    cellBreaks: readonly number[],
    ramp: Ramp,
): void {
    map.setPaintProperty('communes-fill', 'fill-color', stepped('value', breaks, ramp));
    map.setPaintProperty('cells-fill', 'fill-color', stepped('unseen', cellBreaks, ramp));
}

export function choose(map: MapLibre, hasCells: boolean): void {
    const show = (id: string, isShown: boolean): void => {
        map.setLayoutProperty(id, 'visibility', isShown ? 'visible' : 'none');
    };
    show('communes-fill', !hasCells);
    show('communes-hatch', !hasCells);
    show('cells-fill', hasCells);
}

export function mark(map: MapLibre, code: string): void {
    map.setFilter('communes-picked', ['==', ['get', 'code'], code]);
}
