// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { tinyPlan } from '../model/tiny_plan.ts';
import {
    addStop,
    deleteDraft,
    moveStop,
    pinStop,
    publish,
    removeStop,
    skipDay,
    unpinStop,
} from './operations.ts';

const all = [pinStop, unpinStop, moveStop, removeStop, skipDay, addStop, publish, deleteDraft];

it('lets a draft be changed, announced and deleted', () => {
    for (const operation of all) {
        expect(operation.disabledBecause({ plan: tinyPlan, isOnline: true })).toBeUndefined();
    }
});

it('says that nothing can be changed without network', () => {
    for (const operation of all) {
        expect(operation.disabledBecause({ plan: tinyPlan, isOnline: false })).toBe('off-offline');
    }
});

it('does not delete what the public reads', () => {
    const plan = { ...tinyPlan, state: 'published' as const };
    expect(deleteDraft.disabledBecause({ plan, isOnline: true })).toBe('off-published');
    expect(moveStop.disabledBecause({ plan, isOnline: true })).toBeUndefined();
});

it('does not announce a plan without stops', () => {
    const plan = { ...tinyPlan, tours: [] };
    expect(publish.disabledBecause({ plan, isOnline: true })).toBe('off-empty');
});
