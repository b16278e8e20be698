// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween, mondayOf, weekdayOf, type Day } from '../base/day.ts';
import type { Objective, Plan, PlanSummary, Series, Stop, Unit, Why } from './types.ts';

// A stop with the day and the unit of its tour.
export type DatedStop = Stop & { readonly day: Day; readonly unit: string };

// What one unit does in a week: seven lists of stops, from Monday on.
export type WeekOfUnit = {
    readonly unit: string;
    readonly days: readonly (readonly DatedStop[])[];
};

export type Week = { readonly monday: Day; readonly rows: readonly WeekOfUnit[] };

export function datedStops(plan: Plan): readonly DatedStop[] {
    return plan.tours.flatMap((tour) =>
        tour.stops.map((stop) => ({ ...stop, day: tour.day, unit: tour.unit })),
    );
}

// The first day after the plan.
export function endOf(plan: Pick<Plan, 'request'>): Day {
    return addDays(plan.request.first_day, 7 * plan.request.weeks);
}

// The units a plan may send, in the order of the territory. One that has left the territory since
// is still named while it has tours.
export function unitsOf(plan: Plan, territory: readonly Pick<Unit, 'id'>[]): readonly string[] {
    const asked = plan.request.units ?? [];
    const known = territory.map((unit) => unit.id);
    const sent = known.filter((id) => asked.length === 0 || asked.includes(id));
    return [...new Set([...sent, ...plan.tours.map((tour) => tour.unit)])];
}

// The calendar of a plan: its weeks from the Monday of the first day, each with a row for every
// one of these units, its stops in the order of their hours.
export function weeksOf(plan: Plan, units: readonly string[]): readonly Week[] {
    const first = mondayOf(plan.request.first_day);
    const count = Math.ceil(daysBetween(first, endOf(plan)) / 7);
    const weeks = Array.from({ length: count }, (_, i) => ({
        monday: addDays(first, 7 * i),
        rows: units.map((unit) => ({
            unit,
            days: Array.from({ length: 7 }, (): DatedStop[] => []),
        })),
    }));
    for (const stop of datedStops(plan)) {
        const week = weeks[Math.floor(daysBetween(first, stop.day) / 7)];
        const row = week?.rows.find((one) => one.unit === stop.unit);
        row?.days[weekdayOf(stop.day)]?.push(stop);
    }
    for (const day of weeks.flatMap((week) => week.rows).flatMap((row) => row.days)) {
        day.sort((a, b) => a.opens.localeCompare(b.opens));
    }
    return weeks;
}

// Monday to Friday, and the days of the week-end only when something happens there.
export function weekdaysShown(weeks: readonly Week[]): readonly number[] {
    const isUsed = (weekday: number): boolean =>
        weeks.some((week) => week.rows.some((row) => (row.days[weekday]?.length ?? 0) > 0));
    return [0, 1, 2, 3, 4, 5, 6].filter((weekday) => weekday < 5 || isUsed(weekday));
}

export function seriesOf(plan: Plan, id: string): Series | undefined {
    return plan.series.find((series) => series.id === id);
}

export function whyOf(plan: Plan, id: string): Why | undefined {
    return plan.whys.find((why) => why.series === id);
}

// The visits of a series, sorted by day.
export function visitsOf(plan: Plan, series: string): readonly DatedStop[] {
    return datedStops(plan)
        .filter((stop) => stop.series === series)
        .sort((a, b) => a.day.localeCompare(b.day));
}

// The days on which a place is not visited, by any unit, sorted.
export function daysWithout(plan: Plan, place: string): readonly Day[] {
    const days = (plan.request.no_visits ?? [])
        .filter((no) => no.place === place)
        .map((no) => no.day);
    return [...new Set(days)].sort();
}

// Visits of `after` on days on which `before` does not go there.
export function visitsGained(before: Plan, after: Plan): readonly DatedStop[] {
    const known = new Set(datedStops(before).map((stop) => `${stop.day} ${stop.place}`));
    return datedStops(after).filter((stop) => !known.has(`${stop.day} ${stop.place}`));
}

// Places that `before` visits and `after` does not.
export function placesLost(before: Plan, after: Plan): readonly string[] {
    const kept = new Set(after.series.map((series) => series.place));
    const lost = before.series.map((series) => series.place).filter((place) => !kept.has(place));
    return [...new Set(lost)];
}

// Series of `after` that `before` does not have.
export function newSeries(before: Plan, after: Plan): readonly Series[] {
    const known = new Set(before.series.map((series) => series.id));
    return after.series.filter((series) => !known.has(series.id));
}

// What part of what is possible at best this plan reaches, 0..100.
export function shareOfPossible(plan: Pick<Plan, 'figures'>): number {
    const { reached, at_most } = plan.figures;
    return at_most > 0 ? Math.min(100, Math.round((100 * reached.value) / at_most)) : 100;
}

export type Proposal = {
    readonly id: string;
    readonly name: string;
    readonly first_day: Day;
    readonly weeks: number;
    readonly made_at: string;
    readonly plans: readonly PlanSummary[];
};

const rank: Readonly<Record<Objective, number>> = { people: 0, even: 1, road: 2 };

// The plans of one run together, in the order of the list (newest first).
export function proposalsOf(plans: readonly PlanSummary[]): readonly Proposal[] {
    const groups = new Map<string, PlanSummary[]>();
    for (const plan of plans) {
        groups.set(plan.proposal, [...(groups.get(plan.proposal) ?? []), plan]);
    }
    return [...groups.entries()].flatMap(([id, members]) => {
        const [first] = members;
        return first === undefined
            ? []
            : [
                  {
                      id,
                      name: first.name,
                      first_day: first.first_day,
                      weeks: first.weeks,
                      made_at: first.made_at,
                      plans: members.sort((a, b) => rank[a.objective] - rank[b.objective]),
                  },
              ];
    });
}
