// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { daysOf } from './rhythm.ts';

describe('a rhythm', () => {
    it('means every 14 days, also across a year of 53 weeks', () => {
        const rhythm = { kind: 'every_weeks', anchor: '2026-12-15', weeks: 2 } as const;
        expect(daysOf(rhythm, '2026-12-01', '2027-02-01')).toEqual([
            '2026-12-15',
            '2026-12-29',
            '2027-01-12',
            '2027-01-26',
        ]);
    });
    it('finds the n-th and the last weekday of the month', () => {
        const second = { kind: 'monthly_weekday', weekday: 1, nth: 2 } as const;
        expect(daysOf(second, '2026-11-01', '2027-01-01')).toEqual(['2026-11-10', '2026-12-08']);
        const last = { kind: 'monthly_weekday', weekday: 4, nth: 5 } as const;
        expect(daysOf(last, '2026-11-01', '2027-01-01')).toEqual(['2026-11-27', '2026-12-25']);
    });
    it('leaves out its exceptions', () => {
        const rhythm = {
            kind: 'every_weeks',
            anchor: '2026-12-18',
            weeks: 1,
            except: ['2026-12-25'],
        } as const;
        expect(daysOf(rhythm, '2026-12-18', '2027-01-05')).toEqual(['2026-12-18', '2027-01-01']);
    });
    it('is what is listed', () => {
        const rhythm = { kind: 'on_days', days: ['2026-12-01', '2027-03-01'] } as const;
        expect(daysOf(rhythm, '2026-12-01', '2027-03-01')).toEqual(['2026-12-01']);
    });
});
