// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { publicHolidays, publicHolidaysIn } from './holidays.ts';

it('knows Easter Monday, Ascension and Whit Monday', () => {
    expect(publicHolidays(2026)).toContain('2026-04-06');
    expect(publicHolidays(2026)).toContain('2026-05-14');
    expect(publicHolidays(2026)).toContain('2026-05-25');
    expect(publicHolidays(2027)).toContain('2027-03-29');
    expect(publicHolidays(2026)).toHaveLength(11);
});

it('finds those of a plan that crosses the new year', () => {
    expect(publicHolidaysIn('2026-12-21', '2027-01-18')).toEqual(['2026-12-25', '2027-01-01']);
});
