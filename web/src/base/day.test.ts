// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay, mondayOf, nextMonday, todayOf, weekdayOf } from './day.ts';

describe('a day', () => {
    it('crosses the change of hour and the end of the year', () => {
        expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
        expect(addDays('2026-12-28', 7)).toBe('2027-01-04');
        expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    });
    it('counts the week from Monday', () => {
        expect(weekdayOf('2026-11-23')).toBe(0);
        expect(weekdayOf('2026-11-29')).toBe(6);
        expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    });
    it('starts a plan on the Monday after today', () => {
        expect(nextMonday('2026-11-23')).toBe('2026-11-30');
        expect(nextMonday('2026-11-29')).toBe('2026-11-30');
    });
    it('refuses what is not one', () => {
        expect(isDay('2026-02-29')).toBe(false);
        expect(isDay('2028-02-29')).toBe(true);
        expect(isDay('29/02/2028')).toBe(false);
        expect(isDay('')).toBe(false);
    });
    it('reads the clock where the user is', () => {
        expect(todayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    });
});
