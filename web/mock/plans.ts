// SPDX-License-Identifier: EUPL-1.2
import type { Feature, FeatureCollection } from 'geojson';
import { addDays, weekdayOf } from '../src/base/day.ts';
import { clockTime, minutesOf } from '../src/base/clock_time.ts';
import { daysOf } from '../src/model/rhythm.ts';
import { endOf, visitsOf } from '../src/model/plan.ts';
import type * as words from '../src/model/types.ts';
import { randomFrom } from './random.ts';
import { communes, places, provisions, units } from './world.ts';

const [unit, secondUnit] = units.map((one) => one.id) as [string, string];
const legS = 2_400;
const legM = 31_000;

const placeById = new Map(places.map((place) => [place.id, place]));
const unseenOf = new Map(communes.map((row) => [row.code, row.unseen.value]));

function weight(place: string): number {
    return Math.min(140, (unseenOf.get(placeById.get(place)?.commune ?? '') ?? 0) * 0.4);
}

function emptyTour(day: string, by: string): words.Tour {
    return {
        unit: by,
        day,
        departs: '08:30',
        returns: '17:20',
        stops: [],
        travel_back_s: legS,
        distance_back_m: legM,
    };
}

function toursOf(series: readonly words.Series[], request: words.Request): words.Tour[] {
    const until = addDays(request.first_day, 7 * request.weeks);
    const bySlot = new Map<string, words.Tour>();
    for (const one of series) {
        const days = daysOf(one.rhythm, request.first_day, until);
        for (const day of days.filter((some) => !request.days_off?.includes(some))) {
            const opens = minutesOf(one.starts);
            const stop = {
                series: one.id,
                place: one.place,
                arrives: clockTime(opens - 30),
                opens: one.starts,
                closes: clockTime(opens + one.stay_min),
                travel_before_s: legS,
                distance_before_m: legM,
            };
            const slot = `${day} ${one.unit}`;
            const tour = bySlot.get(slot) ?? emptyTour(day, one.unit);
            const stops = [...tour.stops, stop].sort((a, b) => a.opens.localeCompare(b.opens));
            bySlot.set(slot, { ...tour, stops });
        }
    }
    return [...bySlot.keys()].sort().flatMap((slot) => bySlot.get(slot) ?? []);
}

function figuresOf(series: readonly words.Series[], tours: readonly words.Tour[]): words.Figures {
    const value = series.reduce((sum, one) => sum + weight(one.place), 0);
    const legs = tours.reduce((sum, tour) => sum + tour.stops.length + 1, 0);
    const visited = new Set(series.map((one) => placeById.get(one.place)?.commune));
    return {
        reached: { value, low: value * 0.7, high: value * 1.35 },
        at_most: 2_450,
        bound_name: 'submodular',
        evenness: 0.4 + visited.size / 100,
        worst_fifth_ratio: 0.1,
        distance_m: legs * legM,
        driving_s: legs * legS,
        presence_s: tours.reduce((sum, tour) => sum + tour.stops.length * 9_000, 0),
        road_share: 0.28,
        stops: tours.reduce((sum, tour) => sum + tour.stops.length, 0),
        communes_visited: visited.size,
        areas: communes.map((row) => ({
            commune: row.code,
            unseen: row.unseen.value,
            reached: visited.has(row.code) ? row.unseen.value * 0.4 : row.unseen.value * 0.03,
        })),
    };
}

function whysOf(series: readonly words.Series[], tours: readonly words.Tour[]): words.Why[] {
    return series.map((one) => ({
        series: one.id,
        visits: tours.flatMap((tour) => tour.stops).filter((stop) => stop.series === one.id).length,
        reached: {
            value: weight(one.place),
            low: weight(one.place) * 0.6,
            high: weight(one.place) * 1.3,
        },
        nearby: weight(one.place) * 1.4,
        lost_without: weight(one.place) * 0.8,
        next_best: places[40]!.id,
        next_best_difference: -22,
        nearest_provision: provisions[1]!.id,
        nearest_provision_drive_min: 38,
    }));
}

const causes: readonly words.LeftOut['cause'][] = [
    'no_room',
    'already_covered',
    'too_far',
    'not_worth_the_road',
    'never_open',
    'forbidden',
    'days_forbidden',
    'unreachable',
    'lacks_equipment',
];

function leftOutOf(series: readonly words.Series[]): words.LeftOut[] {
    const used = new Set(series.map((one) => one.place));
    return places
        .filter((place) => !used.has(place.id))
        .slice(0, 60)
        .map((place, i) => ({
            place: place.id,
            cause: causes[i % causes.length]!,
            could_reach: weight(place.id),
            because_of: series[i % Math.max(1, series.length)]?.place ?? '',
            needed_min: 250,
            available_min: 190,
        }))
        .sort((a, b) => b.could_reach - a.could_reach);
}

export function completed(
    head: Pick<
        words.Plan,
        'id' | 'proposal' | 'version' | 'state' | 'objective' | 'request' | 'made_at'
    >,
    series: readonly words.Series[],
): words.Plan {
    const tours = toursOf(series, head.request);
    return {
        ...head,
        series,
        tours,
        figures: figuresOf(series, tours),
        whys: whysOf(series, tours),
        left_out: leftOutOf(series),
    };
}

// Two places a day, each every second week: 20 series for a plan of four weeks. The second unit
// has the last five, when it is asked for.
export function madeUp(
    proposal: string,
    objective: words.Objective,
    request: words.Request,
): words.Plan {
    const draw = randomFrom({ people: 11, even: 12, road: 13 }[objective]);
    const good = [...places].sort((a, b) => weight(b.id) - weight(a.id)).slice(0, 120);
    const hasSecond = request.units?.includes(secondUnit) !== false;
    const series = Array.from({ length: 20 }, (_, i): words.Series => {
        const [place] = good.splice(Math.floor(draw() * good.length), 1) as [words.Place];
        const weekday = i % 5;
        const late = Math.floor(i / 10);
        const shift = (weekday - weekdayOf(request.first_day) + 7) % 7;
        return {
            id: `${proposal}-${objective}-${i}`,
            place: place.id,
            unit: hasSecond && i >= 15 ? secondUnit : unit,
            rhythm: {
                kind: 'every_weeks',
                anchor: addDays(request.first_day, shift + 7 * (Math.floor(i / 5) % 2)),
                weeks: 2,
            },
            starts: late === 0 ? '09:30' : '14:00',
            stay_min: 150,
            is_pinned: false,
        };
    });
    return completed(
        {
            id: `${proposal}-${objective}`,
            proposal,
            version: 1,
            state: 'draft',
            objective,
            request,
            made_at: '2026-11-23T08:15:00Z',
        },
        series,
    );
}

export function summaryOf(plan: words.Plan): words.PlanSummary {
    return {
        id: plan.id,
        proposal: plan.proposal,
        name: plan.request.name ?? '',
        objective: plan.objective,
        state: plan.state,
        version: plan.version,
        made_at: plan.made_at,
        first_day: plan.request.first_day,
        weeks: plan.request.weeks,
        reached_people: plan.figures.reached.value,
        distance_m: plan.figures.distance_m,
    };
}

function excepting(one: words.Series, days: readonly string[]): words.Series {
    const except = [...(one.rhythm.except ?? []), ...days].sort();
    return { ...one, rhythm: { ...one.rhythm, except } };
}

function allowing(one: words.Series, day: string): words.Series {
    const except = (one.rhythm.except ?? []).filter((other) => other !== day);
    return { ...one, rhythm: { ...one.rhythm, except } };
}

function requestAfter(plan: words.Plan, change: words.Change): words.Request {
    const { request } = plan;
    const day = change.day ?? '';
    const place = plan.series.find((one) => one.id === change.series)?.place ?? change.place ?? '';
    const others = (request.no_visits ?? []).filter((no) => no.place !== place || no.day !== day);
    switch (change.kind) {
        case 'skip':
            return { ...request, no_visits: [...others, { place, day }] };
        case 'allow':
            return { ...request, no_visits: others };
        default:
            return request;
    }
}

function seriesAfter(plan: words.Plan, change: words.Change): readonly words.Series[] {
    const anchored = (one: words.Series): words.Series => ({
        ...one,
        unit: change.unit ?? one.unit,
        starts: change.starts ?? one.starts,
        rhythm: { ...one.rhythm, anchor: change.day ?? one.rhythm.anchor ?? '' },
    });
    switch (change.kind) {
        case 'pin':
        case 'unpin':
            return plan.series.map((one) =>
                one.id === change.series ? { ...one, is_pinned: change.kind === 'pin' } : one,
            );
        case 'skip':
            return plan.series.map((one) =>
                one.id === change.series ? excepting(one, [change.day ?? '']) : one,
            );
        case 'allow':
            return plan.series.map((one) =>
                one.place === change.place ? allowing(one, change.day ?? '') : one,
            );
        case 'remove':
            return plan.series.filter((one) => one.id !== change.series);
        case 'move':
            return plan.series.map((one) => (one.id === change.series ? anchored(one) : one));
        case 'add':
            return [
                ...plan.series,
                anchored({
                    ...plan.series[0]!,
                    id: `${plan.id}-new-${plan.version}`,
                    place: change.place ?? '',
                    rhythm: { kind: 'every_weeks', weeks: 2 },
                    is_pinned: false,
                }),
            ];
    }
}

export function effectOf(plan: words.Plan, change: words.Change): words.Effect {
    const request = requestAfter(plan, change);
    const series = seriesAfter(plan, change);
    const after = completed({ ...plan, request, version: plan.version + 1 }, series);
    const wrongDay =
        change.day !== undefined &&
        (change.day < plan.request.first_day || change.day >= endOf(plan));
    const isLate = change.starts !== undefined && change.starts > '16:30';
    const obstacles = [
        ...(wrongDay ? [{ code: 'day_off', message: 'Ce jour est hors du programme.' }] : []),
        ...(isLate ? [{ code: 'shift', message: 'La journée du camion finit à 17 h 30.' }] : []),
    ];
    return {
        is_possible: obstacles.length === 0,
        reached_difference: after.figures.reached.value - plan.figures.reached.value,
        distance_difference_m: after.figures.distance_m - plan.figures.distance_m,
        driving_difference_s: after.figures.driving_s - plan.figures.driving_s,
        evenness_difference: after.figures.evenness - plan.figures.evenness,
        obstacles,
        plan: obstacles.length === 0 ? after : null,
    };
}

export function slotsOf(plan: words.Plan, series: string): words.Slot[] {
    const first = visitsOf(plan, series)[0]?.day ?? plan.request.first_day;
    return [1, 2, 3, 7, 8, 9].map((shift, i) => ({
        unit: i % 3 === 2 ? secondUnit : unit,
        day: addDays(plan.request.first_day, (shift + weekdayOf(first)) % 12),
        starts: i % 2 === 0 ? '10:00' : '14:30',
        reached_difference: 3 - 4 * i,
        distance_difference_m: 1_500 * i - 2_000,
    }));
}

export function toursMap(plan: words.Plan): FeatureCollection {
    const features: Feature[] = plan.tours.flatMap((tour) => {
        const points = tour.stops.flatMap((stop) => {
            const place = placeById.get(stop.place);
            return place === undefined ? [] : [[place.lon, place.lat]];
        });
        const home = [9.1505, 42.3071];
        const line: Feature = {
            type: 'Feature',
            geometry: { type: 'LineString', coordinates: [home, ...points, home] },
            properties: {
                unit: tour.unit,
                day: tour.day,
                weekday: weekdayOf(tour.day),
                from: 'corte',
                to: 'corte',
            },
        };
        return [
            line,
            ...tour.stops.map((stop, order): Feature => ({
                type: 'Feature',
                geometry: { type: 'Point', coordinates: points[order] ?? home },
                properties: { series: stop.series, place: stop.place, order, day: tour.day },
            })),
        ];
    });
    return { type: 'FeatureCollection', features };
}
