// SPDX-License-Identifier: EUPL-1.2
import { addDays, type Day } from './day.ts';

// Easter Sunday of the Gregorian calendar (anonymous algorithm, Nature 1876).
function easter(year: number): Day {
    const a = year % 19;
    const b = Math.floor(year / 100);
    const c = year % 100;
    const e = b % 4;
    const f = Math.floor((b + 8) / 25);
    const g = Math.floor((b - f + 1) / 3);
    const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
    const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const month = Math.floor((h + l - 7 * m + 114) / 31);
    const day = ((h + l - 7 * m + 114) % 31) + 1;
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

// The eleven public holidays of France in a year (code du travail, L3133-1), sorted.
export function publicHolidays(year: number): readonly Day[] {
    const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
    const moving = [1, 39, 50].map((days) => addDays(easter(year), days));
    return [...fixed.map((end) => `${year}-${end}`), ...moving].sort();
}

// Those of [from, until).
export function publicHolidaysIn(from: Day, until: Day): readonly Day[] {
    const years = [...new Set([Number(from.slice(0, 4)), Number(until.slice(0, 4))])];
    return years.flatMap(publicHolidays).filter((day) => day >= from && day < until);
}
