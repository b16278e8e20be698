// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { move } from '../actions/move.ts';
import { pin } from '../actions/pin.ts';
import { remove } from '../actions/remove.ts';
import { tinyPlan } from '../model/tiny_plan.ts';
import { emptyHistory, recorded, redone, redoOf, undone, undoOf } from './history.ts';

const s1 = { id: 's1', place: 'corte' };
const s2 = { id: 's2', place: 'vico' };

describe('history', () => {
    it('has nothing to take back at first', () => {
        expect(undoOf(emptyHistory)).toBeUndefined();
        expect(redoOf(emptyHistory)).toBeUndefined();
        expect(undone(emptyHistory)).toEqual(emptyHistory);
        expect(redone(emptyHistory, tinyPlan, tinyPlan)).toEqual(emptyHistory);
    });
    it('takes back the last gesture, then makes it again', () => {
        const one = recorded(emptyHistory, pin(s1), tinyPlan, tinyPlan);
        expect(undoOf(one)).toMatchObject([{ kind: 'unpin' }]);
        const zero = undone(one);
        expect(undoOf(zero)).toBeUndefined();
        expect(redoOf(zero)).toMatchObject({ kind: 'pin' });
        expect(redone(zero, tinyPlan, tinyPlan).undone).toEqual([]);
    });
    it('takes back in the contrary order', () => {
        const action = move(s1, { day: '2026-12-02', starts: '09:30' });
        const moved = recorded(emptyHistory, action, tinyPlan, tinyPlan);
        const removed = recorded(moved, remove(s1), tinyPlan, tinyPlan);
        expect(undoOf(removed)).toMatchObject([{ kind: 'add' }]);
        expect(undoOf(undone(removed))).toMatchObject([{ kind: 'move' }, { kind: 'unpin' }]);
    });
    it('forgets what was taken back once something new is done', () => {
        const zero = undone(recorded(emptyHistory, pin(s1), tinyPlan, tinyPlan));
        const other = recorded(zero, pin(s2), tinyPlan, tinyPlan);
        expect(redoOf(other)).toBeUndefined();
    });
    it('keeps why a gesture cannot be taken back', () => {
        const ghost = recorded(emptyHistory, remove({ id: 'x', place: 'y' }), tinyPlan, tinyPlan);
        expect(undoOf(ghost)).toBe('gone');
    });
});
