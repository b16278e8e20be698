// SPDX-License-Identifier: EUPL-1.2
import {
    flag,
    list,
    nullable,
    number,
    oneOf,
    optional,
    record,
    text,
    type Shape,
} from './shape.ts';

// What the desk relies on in each answer of the server. A newer server may say more.

const estimate = record({ value: number, low: number, high: number });
const hours = list(list(record({ opens: text, closes: text })));

export const problemShape = record({
    title: text,
    status: number,
    code: text,
    detail: text,
    errors: list(record({ code: text, message: text, field: text, hint: text })),
});

export const sessionShape = record({
    needs_setup: flag,
    signed_in: flag,
    display_name: optional(text),
    csrf_token: optional(text),
});

export const territoryShape = record({
    id: text,
    name: text,
    bounds: list(number),
    attribution: list(text),
    sources: list(record({ title: text, publisher: text, licence: text, date: text })),
    totals: record({ inhabitants: number, need: estimate, unseen: estimate }),
    counts: record({ communes: number, cells: number, places: number, provisions: number }),
    bases: optional(list(record({ id: text, name: text, lon: number, lat: number }))),
});

export const communesShape = list(
    record({
        code: text,
        name: text,
        inhabitants: number,
        need: estimate,
        unseen: estimate,
        unseen_per_1000: number,
        reach_percent: number,
        walk_min: nullable(number),
        drive_min: nullable(number),
        missing: list(text),
    }),
);

export const originShape = record({
    title: text,
    unseen: estimate,
    terms: list(record({ kind: text, label_key: text, persons: number })),
    nearest: list(record({ name: text, share_percent: number, drive_min: nullable(number) })),
    missing: list(record({ input: text, fallback: text, effect_persons: number })),
    sources: list(record({ file: text, title: text, publisher: text, licence: text })),
});

export const provisionsShape = list(
    record({
        id: text,
        kind: oneOf('fixed', 'itinerant'),
        name: text,
        lon: number,
        lat: number,
        hours,
    }),
);

export const placesShape = list(
    record({ id: text, kind: text, name: text, commune_name: text, lon: number, lat: number }),
);

export const unitsShape = list(record({ id: text, name: text, base_name: text }));

export const runShape = record({
    id: text,
    state: oneOf('waiting', 'running', 'stopping', 'done', 'stopped', 'failed'),
    step: oneOf('roads', 'reach', 'people', 'even', 'road', 'reasons', 'done'),
    share: number,
    best: record({ people: optional(number), even: optional(number), road: optional(number) }),
    plans: optional(list(text)),
    improves: optional(text),
    problem: optional(problemShape),
});

const objective = oneOf('people', 'even', 'road');
const state = oneOf('draft', 'published');

export const plansShape = list(
    record({
        id: text,
        proposal: text,
        name: text,
        objective,
        state,
        made_at: text,
        first_day: text,
        weeks: number,
        reached_people: number,
        distance_m: number,
    }),
);

const figures = record({
    reached: estimate,
    at_most: number,
    evenness: number,
    distance_m: number,
    driving_s: number,
    presence_s: number,
    road_share: number,
    stops: number,
    communes_visited: number,
    areas: list(record({ commune: text, unseen: number, reached: number })),
});

const stop = record({ series: text, place: text, arrives: text, opens: text, closes: text });

const series = record({
    id: text,
    place: text,
    unit: text,
    rhythm: record({ kind: oneOf('every_weeks', 'monthly_weekday', 'on_days') }),
    starts: text,
    stay_min: number,
    is_pinned: flag,
});

export const planShape: Shape = record({
    id: text,
    proposal: text,
    version: number,
    state,
    objective,
    request: record({ first_day: text, weeks: number }),
    series: list(series),
    tours: list(record({ unit: text, day: text, departs: text, returns: text, stops: list(stop) })),
    figures,
    whys: list(record({ series: text, visits: number, reached: estimate, lost_without: number })),
    left_out: list(record({ place: text, cause: text, could_reach: number })),
});

export const effectShape = record({
    is_possible: flag,
    reached_difference: number,
    distance_difference_m: number,
    driving_difference_s: number,
    evenness_difference: number,
    obstacles: list(record({ code: text, message: text })),
    plan: nullable(planShape),
});

export const slotsShape = list(
    record({
        unit: text,
        day: text,
        starts: text,
        reached_difference: number,
        distance_difference_m: number,
    }),
);

export const mapShape = record({ type: oneOf('FeatureCollection'), features: list(record({})) });

export const wayShape = record({
    profile: text,
    counted_min: number,
    time_s: number,
    walk_s: number,
    distance_m: number,
    factors: record({}),
    legs: list(
        record({
            road: text,
            road_class: text,
            time_s: number,
            delay_s: number,
            distance_m: number,
        }),
    ),
    geometry: record({ type: oneOf('LineString'), coordinates: list(list(number)) }),
});

export const aroundShape = record({
    profile: text,
    off_road_m: number,
    crowds: list(record({ minutes: number, inhabitants: number, need: number, unseen: number })),
    areas: mapShape,
    squares: mapShape,
});

const moreQuestion = record({ id: text, kind: oneOf('half_day', 'unit', 'welcome') });

export const moreQuestionsShape = list(moreQuestion);

export const moreAnswerShape = record({
    question: moreQuestion,
    at_least_people: number,
    distance_difference_m: number,
    evenness_difference: number,
    is_planned_anew: flag,
    series: list(series),
});

export const presentShape = record({
    rows: number,
    figures,
    series: list(series),
    faults: list(record({ code: text, where: text, name: text, message: text, times: number })),
});

export const differenceShape = record({
    from: text,
    reached_difference: number,
    distance_difference_m: number,
    driving_difference_s: number,
    presence_difference_s: number,
    evenness_difference: number,
    changes: list(
        record({
            fate: oneOf('unchanged', 'moved', 'added', 'removed'),
            before: optional(series),
            after: optional(series),
            moves: list(text),
            price: optional(
                record({
                    obstacles: list(record({ code: text, message: text })),
                    people: number,
                    distance_m: number,
                    is_worth_moving: flag,
                    gives_way: list(text),
                }),
            ),
        }),
    ),
});
