// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween, type Day } from '../base/day.ts';
import type { ClockTime } from '../base/clock_time.ts';
import { endOf, seriesOf, visitsOf } from '../model/plan.ts';
import type { Plan } from '../model/types.ts';
import type { Action } from './action.ts';

export type Target = { readonly day: Day; readonly starts: ClockTime; readonly unit?: string };

// Moves a series: `day` is its first visit.
export function move(series: string, target: Target): Action {
    return {
        kind: 'move',
        series,
        changeOf: (plan) => ({
            kind: 'move',
            version: plan.version,
            keep: false,
            series,
            ...target,
        }),
        inverseOf: (before) => {
            const old = seriesOf(before, series);
            const first = visitsOf(before, series)[0];
            return old === undefined || first === undefined
                ? 'gone'
                : move(series, { day: first.day, starts: old.starts, unit: old.unit });
        },
        renamed: (from, to) => move(series === from ? to : series, target),
    };
}

// Where a series goes when one of its visits is dropped on another day: its first visit moves by
// as much, turned by whole rhythms so that it stays within the plan.
export function firstVisitAfterDrop(plan: Plan, series: string, from: Day, to: Day): Day {
    const first = visitsOf(plan, series)[0]?.day ?? from;
    const rhythm = seriesOf(plan, series)?.rhythm;
    const step = rhythm?.kind === 'every_weeks' ? 7 * (rhythm.weeks ?? 1) : 7;
    const start = plan.request.first_day;
    let day = addDays(first, daysBetween(from, to));
    while (day < start) {
        day = addDays(day, step);
    }
    while (day >= endOf(plan)) {
        day = addDays(day, -step);
    }
    while (addDays(day, -step) >= start && rhythm?.kind === 'every_weeks') {
        day = addDays(day, -step);
    }
    return day;
}
