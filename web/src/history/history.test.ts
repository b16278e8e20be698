// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { move } from '../actions/move.ts';
import { pin } from '../actions/pin.ts';
import { remove } from '../actions/remove.ts';
import { tinyPlan } from '../model/tiny_plan.ts';
import { emptyHistory, recorded, redone, redoOf, undone, undoOf } from './history.ts';

const without = { ...tinyPlan, version: 4, series: tinyPlan.series.slice(1) };
const back = {
    ...tinyPlan,
    version: 5,
    series: [{ ...tinyPlan.series[0]!, id: 's9' }, ...tinyPlan.series.slice(1)],
};

describe('history', () => {
    it('has nothing to take back at first', () => {
        expect(undoOf(emptyHistory)).toBeUndefined();
        expect(redoOf(emptyHistory)).toBeUndefined();
    });
    it('takes back the last gesture, then makes it again', () => {
        const one = recorded(emptyHistory, pin('s1'), tinyPlan, tinyPlan);
        expect(undoOf(one)).toMatchObject({ kind: 'unpin', series: 's1' });
        const zero = undone(one, tinyPlan, tinyPlan);
        expect(undoOf(zero)).toBeUndefined();
        expect(redoOf(zero)).toMatchObject({ kind: 'pin', series: 's1' });
        expect(redone(zero, tinyPlan, tinyPlan).undone).toEqual([]);
    });
    it('forgets what was taken back once something new is done', () => {
        const zero = undone(
            recorded(emptyHistory, pin('s1'), tinyPlan, tinyPlan),
            tinyPlan,
            tinyPlan,
        );
        const other = recorded(zero, pin('s2'), tinyPlan, tinyPlan);
        expect(redoOf(other)).toBeUndefined();
    });
    it('follows a series that comes back under another name', () => {
        const action = move('s1', { day: '2026-12-02', starts: '09:30' });
        const moved = recorded(emptyHistory, action, tinyPlan, tinyPlan);
        const removed = recorded(moved, remove('s1'), tinyPlan, without);
        expect(undoOf(removed)).toMatchObject({ kind: 'add' });
        const restored = undone(removed, without, back);
        expect(undoOf(restored)).toMatchObject({ kind: 'move', series: 's9' });
        expect(redoOf(restored)).toMatchObject({ kind: 'remove', series: 's9' });
    });
});
