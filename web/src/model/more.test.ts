// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { atLeast, bestFirst } from './more.ts';
import type { MoreAnswer } from './types.ts';

const answer = (id: string, people: number, metres: number): MoreAnswer => ({
    question: { id, kind: 'unit', unit: 'van' },
    at_least_people: people,
    distance_difference_m: metres,
    evenness_difference: 0,
    is_planned_anew: false,
    series: [],
});

test('a promise of persons is never rounded up', () => {
    expect(atLeast(answer('a', 0.99, 0))).toBe(0);
    expect(atLeast(answer('a', 35.7, 0))).toBe(35);
});

test('most people come first, and of as many the shorter road', () => {
    const rows = [answer('a', 3.2, 900), answer('b', 8, 5000), answer('c', 3.9, 100)];
    expect(bestFirst(rows).map((one) => one.question.id)).toEqual(['b', 'c', 'a']);
});
