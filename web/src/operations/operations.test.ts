// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { tinyPlan } from '../model/tiny_plan.ts';
import { isAvailable } from './operation.ts';
import { addStop, deleteDraft, moveStop, pinStop, publish, removeStop, unpinStop } from './operations.ts';

const published = { ...tinyPlan, state: 'published' as const };
const pinned = { ...tinyPlan, series: [{ ...tinyPlan.series[0]!, is_pinned: true }] };

it('lets a draft be changed', () => {
    for (const operation of [pinStop, unpinStop, moveStop, removeStop, addStop, deleteDraft]) {
        expect(isAvailable(operation, tinyPlan, 's1')).toBe(true);
    }
});

it('says that what is announced must be taken back first', () => {
    for (const operation of [pinStop, unpinStop, moveStop, removeStop, addStop, deleteDraft]) {
        expect(operation.disabledBecause(published, 's1')).toBe('off-published');
    }
    expect(isAvailable(publish, published, '')).toBe(true);
});

it('says that a pinned stop must be let go first', () => {
    expect(moveStop.disabledBecause(pinned, 's1')).toBe('off-pinned');
    expect(removeStop.disabledBecause(pinned, 's1')).toBe('off-pinned');
    expect(isAvailable(unpinStop, pinned, 's1')).toBe(true);
});

it('does not announce a plan without stops', () => {
    expect(publish.disabledBecause({ ...tinyPlan, tours: [] }, '')).toBe('off-empty');
});
