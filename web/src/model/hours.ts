// SPDX-License-Identifier: EUPL-1.2
import { shortTime } from '../base/clock_time.ts';
import type { WeeklyHours } from './types.ts';

export type DayGroup = {
    readonly from: number;
    readonly until: number;
    readonly windows: readonly string[];
};

// Weekly hours as one says them: neighbouring days with the same hours together, weekdays from
// 0 (Monday), windows as "9:00 – 12:00". Closed days are left out.
export function hoursInWords(hours: WeeklyHours): readonly DayGroup[] {
    const groups: DayGroup[] = [];
    hours.forEach((day, weekday) => {
        const windows = day.map((w) => `${shortTime(w.opens)} – ${shortTime(w.closes)}`);
        const last = groups.at(-1);
        if (last?.until === weekday - 1 && last.windows.join() === windows.join()) {
            groups.splice(-1, 1, { ...last, until: weekday });
        } else if (windows.length > 0) {
            groups.push({ from: weekday, until: weekday, windows });
        }
    });
    return groups;
}
