// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween, type Day } from '../base/day.ts';
import type { ClockTime } from '../base/clock_time.ts';
import { endOf, seriesOf, visitsOf } from '../model/plan.ts';
import type { Plan } from '../model/types.ts';
import { found, idIn, type Action, type SeriesRef } from './action.ts';
import { unpin } from './pin.ts';

export type Target = { readonly day: Day; readonly starts: ClockTime; readonly unit?: string };

// Moves a series: `day` is its first visit. What was moved by hand is pinned by the server.
export function move(series: SeriesRef, target: Target): Action {
    return {
        kind: 'move',
        changeOf: (plan) => ({
            kind: 'move',
            version: plan.version,
            keep: false,
            series: idIn(plan, series),
            ...target,
        }),
        inverseOf: (before) => {
            const old = found(before, series);
            const [first, second] = old === undefined ? [] : visitsOf(before, old.id);
            if (old === undefined || first === undefined) {
                return 'gone';
            }
            // A change cannot name a rhythm: days of another kind would not come back.
            if (old.rhythm.kind !== 'every_weeks' && second !== undefined) {
                return 'rhythm';
            }
            const back = move(series, { day: first.day, starts: old.starts, unit: old.unit });
            return old.is_pinned ? [back] : [back, unpin(series)];
        },
    };
}

// Where a series goes when one of its visits is dropped on another day: its first visit moves by
// as much, turned by whole rhythms so that it stays within the plan.
export function firstVisitAfterDrop(plan: Plan, series: string, from: Day, to: Day): Day {
    const first = visitsOf(plan, series)[0]?.day ?? from;
    const rhythm = seriesOf(plan, series)?.rhythm;
    const isRegular = rhythm?.kind === 'every_weeks';
    const step = isRegular ? 7 * (rhythm.weeks ?? 1) : 7;
    const start = plan.request.first_day;
    let day = addDays(first, daysBetween(from, to));
    while (day < start) {
        day = addDays(day, step);
    }
    while (day >= endOf(plan) || (isRegular && addDays(day, -step) >= start)) {
        day = addDays(day, -step);
    }
    return day;
}
