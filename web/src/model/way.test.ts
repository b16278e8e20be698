// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { FeatureCollection, Way } from './types.ts';
import { movingKmh, roadRows, waysAt } from './way.ts';

type Leg = Way['legs'][number];

function leg(road: string, road_class: string, distance_m: number, time_s: number): Leg {
    return { turn: 'straight', road, road_class, distance_m, time_s, delay_s: 0, moving_kmh: 0 };
}

function wayOf(legs: readonly Leg[]): Way {
    return {
        profile: 'van',
        counted_min: 1,
        time_s: 0,
        walk_s: 0,
        distance_m: 0,
        factors: {},
        legs,
        geometry: { type: 'LineString', coordinates: [] },
    };
}

describe('the roads of a way', () => {
    it('tells a road met again after a turn once', () => {
        const legs = [
            leg('D 84', 'secondary', 900, 60),
            { ...leg('D 84', 'secondary', 300, 30), delay_s: 6 },
        ];
        const [row, ...rest] = roadRows(wayOf(legs));
        expect(row).toEqual({
            road: 'D 84',
            road_class: 'secondary',
            distance_m: 1200,
            time_s: 90,
            delay_s: 6,
            others: 0,
        });
        expect(rest).toEqual([]);
        expect(row && Math.round(movingKmh(row))).toBe(51);
    });

    it('tells short streets together and loses nothing', () => {
        const legs = [
            leg('Rue A', 'residential', 80, 12),
            leg('D 84', 'secondary', 9000, 600),
            leg('', 'service', 40, 9),
            leg('Rue B', 'residential', 200, 40),
        ];
        const rows = roadRows(wayOf(legs));
        expect(rows.map((row) => [row.road, row.others])).toEqual([
            ['D 84', 0],
            ['Rue B', 0],
            ['', 2],
        ]);
        expect(rows.reduce((all, row) => all + row.time_s, 0)).toBe(661);
        expect(rows.reduce((all, row) => all + row.distance_m, 0)).toBe(9320);
    });

    it('leaves its name to a street that is all the way', () => {
        expect(roadRows(wayOf([leg('Rue A', 'residential', 80, 12)]))[0]?.road).toBe('Rue A');
    });

    it('gives no speed to what only waits', () => {
        const [row] = roadRows(wayOf([{ ...leg('Bac', 'ferry', 500, 300), delay_s: 300 }]));
        expect(row && movingKmh(row)).toBe(0);
    });
});

describe('the ways at a stop', () => {
    const line = (
        day: string,
        from: string,
        to: string,
    ): FeatureCollection['features'][number] => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: [] },
        properties: { unit: 'van', day, from, to },
    });
    const point: FeatureCollection['features'][number] = {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [9, 42] },
        properties: { unit: 'van', day: '2026-12-02', place: 'b' },
    };
    const visit = { unit: 'van', day: '2026-12-02', place: 'b' };

    it('are those of its own day', () => {
        const features = [
            line('2026-12-01', 'base', 'b'),
            line('2026-12-02', 'base', 'a'),
            line('2026-12-02', 'a', 'b'),
            point,
            line('2026-12-02', 'b', 'base'),
        ];
        expect(waysAt({ type: 'FeatureCollection', features }, visit)).toEqual({
            here: { unit: 'van', from: 'a', to: 'b' },
            onward: { unit: 'van', from: 'b', to: 'base' },
        });
    });

    it('are not known before the tours are', () => {
        expect(waysAt(undefined, visit)).toEqual({ here: undefined, onward: undefined });
    });
});
