// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { comparable, ofFate } from './difference.ts';
import type { PlanDifference, PlanSummary } from './types.ts';

const summary = (id: string, more: Partial<PlanSummary> = {}): PlanSummary => ({
    id,
    proposal: 'p',
    name: id,
    objective: 'people',
    state: 'draft',
    version: 1,
    made_at: '2026-11-23T08:00:00Z',
    first_day: '2026-12-07',
    weeks: 4,
    reached_people: 1,
    distance_m: 1,
    ...more,
});

test('only other plans of the same days can be compared, the published one first', () => {
    const plans = [
        summary('a'),
        summary('b', { state: 'published' }),
        summary('c', { weeks: 2 }),
        summary('d', { first_day: '2026-12-14' }),
        summary('e'),
    ];
    const request = { first_day: '2026-12-07', weeks: 4 };
    expect(comparable(plans, { id: 'a', request }).map((one) => one.id)).toEqual(['b', 'e']);
});

test('changes are read by what became of the stop', () => {
    const difference: PlanDifference = {
        from: 'a',
        reached_difference: 0,
        distance_difference_m: 0,
        driving_difference_s: 0,
        presence_difference_s: 0,
        evenness_difference: 0,
        changes: [
            { fate: 'moved', moves: ['day'] },
            { fate: 'unchanged', moves: [] },
        ],
    };
    expect(ofFate(difference, 'moved')).toHaveLength(1);
    expect(ofFate(difference, 'added')).toHaveLength(0);
});
