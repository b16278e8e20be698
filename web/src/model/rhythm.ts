// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween, weekdayOf, type Day } from '../base/day.ts';
import type { Rhythm } from './types.ts';

// The rank of a day's weekday in its month, 1..5.
function rankInMonth(day: Day): number {
    return Math.ceil(Number(day.slice(8)) / 7);
}

function isLastOfItsKind(day: Day): boolean {
    return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
}

function isOn(rhythm: Rhythm, day: Day): boolean {
    switch (rhythm.kind) {
        case 'on_days':
            return rhythm.days?.includes(day) ?? false;
        case 'every_weeks': {
            const since = daysBetween(rhythm.anchor ?? day, day);
            return since >= 0 && since % (7 * (rhythm.weeks ?? 1)) === 0;
        }
        case 'monthly_weekday': {
            const isRank =
                rhythm.nth === 5 ? isLastOfItsKind(day) : rankInMonth(day) === rhythm.nth;
            return weekdayOf(day) === rhythm.weekday && isRank;
        }
    }
}

// The days of the rhythm in [from, until), sorted. The twin of model::days_of on the server.
export function daysOf(rhythm: Rhythm, from: Day, until: Day): readonly Day[] {
    const days: Day[] = [];
    for (let day = from; day < until; day = addDays(day, 1)) {
        if (isOn(rhythm, day) && !(rhythm.except?.includes(day) ?? false)) {
            days.push(day);
        }
    }
    return days;
}
