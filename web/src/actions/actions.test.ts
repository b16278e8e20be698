// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { tinyPlan } from '../model/tiny_plan.ts';
import type { Plan } from '../model/types.ts';
import { found, type Action } from './action.ts';
import { add } from './add.ts';
import { firstVisitAfterDrop, move } from './move.ts';
import { pin, unpin } from './pin.ts';
import { remove } from './remove.ts';
import { allow, skip } from './skip.ts';

const s1 = { id: 's1', place: 'corte' };
const s2 = { id: 's2', place: 'vico' };
const ghost = { id: 'none', place: 'nowhere' };
const [corte, vico] = tinyPlan.series as [Plan['series'][number], Plan['series'][number]];
const after: Plan = { ...tinyPlan, version: 4 };

function inverse(action: Action, before: Plan, then: Plan): unknown {
    const back = action.inverseOf(before, then);
    return typeof back === 'string' ? back : back.map((one) => one.changeOf(then));
}

describe('an action', () => {
    it('names the version it was made on and keeps nothing by itself', () => {
        for (const action of [pin(s1), unpin(s1), remove(s1)]) {
            expect(action.changeOf(tinyPlan)).toEqual({
                kind: action.kind,
                version: 3,
                keep: false,
                series: 's1',
            });
        }
    });
    it('finds its series again when it has another id', () => {
        const moved = { ...tinyPlan, series: [{ ...corte, id: 's9' }, vico] };
        expect(found(moved, s1)?.id).toBe('s9');
        expect(remove(s1).changeOf(moved)).toMatchObject({ series: 's9' });
        expect(found(moved, ghost)).toBeUndefined();
    });
    it('that pins is taken back by letting go', () => {
        expect(inverse(pin(s1), tinyPlan, after)).toMatchObject([{ kind: 'unpin', version: 4 }]);
        expect(inverse(unpin(s1), tinyPlan, after)).toMatchObject([{ kind: 'pin' }]);
    });
    it('that moves is taken back to the day, the hour and the freedom of before', () => {
        const moved = move(s2, { day: '2026-12-03', starts: '10:00' });
        expect(inverse(moved, tinyPlan, after)).toEqual([
            {
                kind: 'move',
                version: 4,
                keep: false,
                series: 's2',
                day: '2026-12-04',
                starts: '14:00',
                unit: 'van',
            },
            { kind: 'unpin', version: 4, keep: false, series: 's2' },
        ]);
        const pinned = { ...tinyPlan, series: [corte, { ...vico, is_pinned: true }] };
        expect(inverse(moved, pinned, after)).toHaveLength(1);
    });
    it('that removes is taken back by adding the place, at its hour when it came once', () => {
        expect(inverse(remove(s1), tinyPlan, after)).toEqual([
            { kind: 'add', version: 4, keep: false, place: 'corte' },
        ]);
        const once = { ...tinyPlan, tours: tinyPlan.tours.slice(0, 1) };
        expect(inverse(remove(s1), once, after)).toMatchObject([
            { kind: 'add', place: 'corte', day: '2026-12-01', starts: '09:30' },
            { kind: 'unpin' },
        ]);
    });
    it('that adds a place is taken back by removing what came', () => {
        const came = { ...corte, id: 's9', place: 'new' };
        const more = { ...tinyPlan, series: [...tinyPlan.series, came] };
        const action = add('new', { day: '2026-12-02', starts: '09:00' });
        expect(inverse(action, tinyPlan, more)).toMatchObject([{ kind: 'remove', series: 's9' }]);
        expect(inverse(action, tinyPlan, tinyPlan)).toBe('gone');
    });
    it('that skips a day is taken back by allowing it', () => {
        const action = skip(s1, '2026-12-08');
        expect(action.changeOf(tinyPlan)).toMatchObject({ series: 's1', day: '2026-12-08' });
        expect(inverse(action, tinyPlan, after)).toEqual([
            { kind: 'allow', version: 4, keep: false, place: 'corte', day: '2026-12-08' },
        ]);
        expect(inverse(allow('corte', '2026-12-08'), tinyPlan, after)).toMatchObject([
            { kind: 'skip', series: 's1', day: '2026-12-08' },
        ]);
        expect(skip(ghost, '2026-12-08').inverseOf(tinyPlan, after)).toBe('gone');
        expect(allow('nowhere', '2026-12-08').inverseOf(tinyPlan, after)).toBe('gone');
    });
    it('that skips the only visit brings it back from where it went, or into the plan', () => {
        const once = { ...tinyPlan, tours: tinyPlan.tours.slice(0, 1) };
        const action = skip(s1, '2026-12-01');
        const target = { day: '2026-12-01', starts: '09:30', unit: 'van' };
        expect(inverse(action, once, after)).toMatchObject([
            { kind: 'allow' },
            { kind: 'move', ...target },
            { kind: 'unpin' },
        ]);
        const out = { ...after, series: [vico] };
        expect(inverse(action, once, out)).toMatchObject([
            { kind: 'allow' },
            { kind: 'add', place: 'corte', ...target },
            { kind: 'unpin' },
        ]);
    });
    it('says why it cannot be taken back', () => {
        const monthly = { kind: 'monthly_weekday', weekday: 1, nth: 2 } as const;
        const plan = { ...tinyPlan, series: [{ ...corte, rhythm: monthly }] };
        const target = { day: '2026-12-01', starts: '09:00' };
        expect(move(s1, target).inverseOf(plan, plan)).toBe('rhythm');
        expect(move(ghost, target).inverseOf(plan, plan)).toBe('gone');
        expect(remove(ghost).inverseOf(plan, plan)).toBe('gone');
    });
});

describe('a visit dropped on another day', () => {
    it('moves the first visit by as much', () => {
        expect(firstVisitAfterDrop(tinyPlan, 's1', '2026-12-15', '2026-12-16')).toBe('2026-12-02');
        expect(firstVisitAfterDrop(tinyPlan, 's2', '2026-12-04', '2026-12-11')).toBe('2026-12-11');
    });
    it('stays within the plan', () => {
        expect(firstVisitAfterDrop(tinyPlan, 's2', '2026-12-18', '2026-12-01')).toBe('2026-12-01');
        expect(firstVisitAfterDrop(tinyPlan, 's1', '2026-12-01', '2026-11-30')).toBe('2026-11-30');
        expect(firstVisitAfterDrop(tinyPlan, 's2', '2026-12-04', '2026-12-25')).toBe('2026-12-11');
    });
});
