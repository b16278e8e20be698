// SPDX-License-Identifier: EUPL-1.2
import type * as words from '../src/model/types.ts';
import { cellsMap } from './world.ts';

// A made-up way out of Corte, and made-up neighbours: the mock has no roads.

type Leg = words.Way['legs'][number];

function leg(road: string, road_class: string, distance_m: number, kmh: number): Leg {
    const time_s = (3.6 * distance_m) / kmh;
    return {
        turn: 'straight',
        road,
        road_class,
        time_s,
        delay_s: 0,
        distance_m,
        moving_kmh: kmh,
    };
}

export function way(): words.Way {
    const legs = [
        leg('Cours Paoli', 'residential', 400, 25),
        leg('T 20', 'primary', 3200, 68),
        leg('D 84', 'secondary', 19_000, 44),
        leg('', 'service', 60, 12),
    ];
    const time_s = legs.reduce((sum, one) => sum + one.time_s, 0);
    return {
        profile: 'van',
        counted_min: Math.ceil(time_s / 60),
        time_s,
        walk_s: 0,
        distance_m: legs.reduce((sum, one) => sum + one.distance_m, 0),
        factors: {},
        legs,
        geometry: {
            type: 'LineString',
            coordinates: [
                [9.15, 42.31],
                [9.12, 42.36],
                [9.01, 42.33],
            ],
        },
    };
}

export function around(): words.Around {
    const minutes = [5, 10, 15];
    const areas = minutes.toReversed().map((limit) => {
        const [west, south, east, north] = [9.15, 42.3, 9.15, 42.3].map(
            (middle, side) => middle + (side < 2 ? -1 : 1) * 0.004 * limit,
        ) as [number, number, number, number];
        const ring = [
            [west, south],
            [east, south],
            [east, north],
            [west, north],
            [west, south],
        ];
        return {
            type: 'Feature' as const,
            geometry: { type: 'MultiPolygon' as const, coordinates: [[ring]] },
            properties: { minutes: limit },
        };
    });
    const squares = cellsMap()
        .features.slice(0, 30)
        .map((square, i) => ({ ...square, properties: { minutes: minutes[i % 3], unseen: 3 } }));
    return {
        profile: 'foot',
        off_road_m: 4,
        crowds: minutes.map((limit) => ({
            minutes: limit,
            inhabitants: 90 * limit,
            need: 16 * limit,
            unseen: 14 * limit,
        })),
        areas: { type: 'FeatureCollection', features: areas },
        squares: { type: 'FeatureCollection', features: squares },
    };
}
