// SPDX-License-Identifier: EUPL-1.2
import type { FeatureCollection, Way, WayQuestion } from './types.ts';

// A piece of road as a person would tell it; `others` counts the short ones told together.
export type RoadRow = {
    readonly road: string;
    readonly road_class: string;
    readonly distance_m: number;
    readonly time_s: number;
    readonly delay_s: number;
    readonly others: number;
};

// Shorter ones in both ways are told together.
const shortM = 250;
const shortS = 30;

type Leg = Way['legs'][number];

function rowOf(leg: Leg): RoadRow {
    const { road, road_class, distance_m, time_s, delay_s } = leg;
    return { road, road_class, distance_m, time_s, delay_s, others: 0 };
}

function joined(a: RoadRow, b: RoadRow): RoadRow {
    return {
        ...a,
        distance_m: a.distance_m + b.distance_m,
        time_s: a.time_s + b.time_s,
        delay_s: a.delay_s + b.delay_s,
    };
}

// The roads of a way in their order; the short ones last, in one row. Times and metres add up to
// those of the way without its walks.
export function roadRows(way: Way): readonly RoadRow[] {
    const rows: RoadRow[] = [];
    let others: RoadRow | undefined;
    for (const leg of way.legs) {
        const row = rowOf(leg);
        const last = rows.at(-1);
        if (last?.road === row.road && last.road_class === row.road_class) {
            rows[rows.length - 1] = joined(last, row);
        } else if (row.distance_m < shortM && row.time_s < shortS && way.legs.length > 1) {
            others = others === undefined ? row : joined(others, row);
            others = { ...others, road: '', road_class: '', others: others.others + 1 };
        } else {
            rows.push(row);
        }
    }
    return others === undefined ? rows : [...rows, others];
}

// Without the delays; 0 when it takes no time.
export function movingKmh(row: RoadRow): number {
    const moving = row.time_s - row.delay_s;
    return moving > 0 ? (3.6 * row.distance_m) / moving : 0;
}

// The ways of a tour to a place and on from it, as the lines of the tours say.
export function waysAt(
    tours: FeatureCollection | undefined,
    visit: { readonly unit: string; readonly day: string; readonly place: string },
): { readonly here: WayQuestion | undefined; readonly onward: WayQuestion | undefined } {
    const ways = (tours?.features ?? [])
        .map((feature) => feature.properties ?? {})
        .filter((tags) => tags['unit'] === visit.unit && tags['day'] === visit.day)
        .flatMap(({ from, to }) =>
            from === undefined
                ? []
                : [{ unit: visit.unit, from: String(from), to: String(to) } as const],
        );
    return {
        here: ways.find((way) => way.to === visit.place),
        onward: ways.find((way) => way.from === visit.place),
    };
}
