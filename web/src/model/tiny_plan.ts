// SPDX-License-Identifier: EUPL-1.2
import type { Plan, Series, Stop } from './types.ts';

// A plan of four weeks with two series, for tests: Corte every Tuesday, Vico every second Friday.
const corte: Series = {
    id: 's1',
    place: 'corte',
    unit: 'van',
    rhythm: { kind: 'every_weeks', anchor: '2026-12-01', weeks: 1 },
    starts: '09:30',
    stay_min: 150,
    is_pinned: false,
};

const vico: Series = {
    id: 's2',
    place: 'vico',
    unit: 'van',
    rhythm: { kind: 'every_weeks', anchor: '2026-12-04', weeks: 2 },
    starts: '14:00',
    stay_min: 120,
    is_pinned: false,
};

function stopOf(series: Series): Stop {
    return {
        series: series.id,
        place: series.place,
        arrives: '09:00',
        opens: series.starts,
        closes: '16:00',
        travel_before_s: 1800,
        distance_before_m: 20_000,
    };
}

function tourOn(day: string, series: Series): Plan['tours'][number] {
    return {
        unit: 'van',
        day,
        departs: '08:30',
        returns: '17:00',
        stops: [stopOf(series)],
        travel_back_s: 1800,
        distance_back_m: 20_000,
    };
}

export const tinyPlan: Plan = {
    id: 'p1',
    proposal: 'g1',
    version: 3,
    state: 'draft',
    objective: 'people',
    request: { first_day: '2026-11-30', weeks: 4 },
    made_at: '2026-11-23T08:00:00Z',
    series: [corte, vico],
    tours: [
        tourOn('2026-12-01', corte),
        tourOn('2026-12-04', vico),
        tourOn('2026-12-08', corte),
        tourOn('2026-12-15', corte),
        tourOn('2026-12-18', vico),
        tourOn('2026-12-22', corte),
    ],
    figures: {
        reached: { value: 400, low: 300, high: 520 },
        at_most: 500,
        bound_name: 'submodular-knapsack',
        evenness: 0.6,
        worst_fifth_ratio: 0.2,
        distance_m: 240_000,
        driving_s: 21_600,
        presence_s: 50_400,
        road_share: 0.3,
        stops: 6,
        communes_visited: 2,
        areas: [],
    },
    whys: [],
    left_out: [],
};
