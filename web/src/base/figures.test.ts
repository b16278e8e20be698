// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { classOf, readableBreaks, roundPersons } from './figures.ts';

describe('persons', () => {
    it('are not said to the unit when they are thousands', () => {
        expect(roundPersons(117.6)).toBe(118);
        expect(roundPersons(1_943)).toBe(1_940);
        expect(roundPersons(48_261)).toBe(48_300);
        expect(roundPersons(-1_943)).toBe(-1_940);
        expect(Object.is(roundPersons(-0.2), 0)).toBe(true);
    });
});

describe('classes of a legend', () => {
    const shapes: readonly (readonly number[])[] = [
        [],
        [0, 0, 0],
        [3],
        Array.from({ length: 360 }, (_, i) => i / 7),
        Array.from({ length: 360 }, (_, i) => 1.03 ** i),
    ];
    it('are round and strictly growing whatever the values', () => {
        for (const values of shapes) {
            const limits = readableBreaks(values, 6);
            expect(limits).toHaveLength(5);
            limits.forEach((limit, i) => {
                expect(String(limit)).toMatch(/^[125]0*$/);
                expect(limit).toBeGreaterThan(limits[i - 1] ?? 0);
            });
        }
    });
    it('hold their lower limit', () => {
        expect(classOf(4.9, [5, 10])).toBe(0);
        expect(classOf(5, [5, 10])).toBe(1);
        expect(classOf(10, [5, 10])).toBe(2);
    });
});
