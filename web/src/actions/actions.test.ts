// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { tinyPlan } from '../model/tiny_plan.ts';
import type { Plan } from '../model/types.ts';
import type { Action } from './action.ts';
import { add } from './add.ts';
import { firstVisitAfterDrop, move } from './move.ts';
import { pin, unpin } from './pin.ts';
import { remove } from './remove.ts';

function inverse(action: Action, before: Plan, after: Plan): unknown {
    const back = action.inverseOf(before, after);
    return typeof back === 'string' ? back : back.changeOf(after);
}

describe('an action', () => {
    it('names the version it was made on and keeps nothing by itself', () => {
        for (const action of [pin('s1'), unpin('s1'), remove('s1')]) {
            expect(action.changeOf(tinyPlan)).toEqual({
                kind: action.kind,
                version: 3,
                keep: false,
                series: 's1',
            });
        }
    });
    it('is taken back by its contrary', () => {
        const after = { ...tinyPlan, version: 4 };
        expect(inverse(pin('s1'), tinyPlan, after)).toMatchObject({ kind: 'unpin', version: 4 });
        expect(inverse(unpin('s1'), tinyPlan, after)).toMatchObject({ kind: 'pin', series: 's1' });
        const moved = move('s2', { day: '2026-12-03', starts: '10:00' });
        expect(inverse(moved, tinyPlan, after)).toEqual({
            kind: 'move',
            version: 4,
            keep: false,
            series: 's2',
            day: '2026-12-04',
            starts: '14:00',
            unit: 'van',
        });
        expect(inverse(remove('s1'), tinyPlan, after)).toMatchObject({
            kind: 'add',
            place: 'corte',
            day: '2026-12-01',
            starts: '09:30',
        });
    });
    it('that adds a place is taken back by removing what came', () => {
        const came = { ...tinyPlan.series[0]!, id: 's9', place: 'new' };
        const after = { ...tinyPlan, series: [...tinyPlan.series, came] };
        const action = add('new', { day: '2026-12-02', starts: '09:00' });
        expect(inverse(action, tinyPlan, after)).toMatchObject({ kind: 'remove', series: 's9' });
        expect(inverse(action, tinyPlan, tinyPlan)).toBe('gone');
    });
    it('says why it cannot be taken back', () => {
        const listed = { kind: 'on_days', days: ['2026-12-01', '2026-12-09'] } as const;
        const plan = {
            ...tinyPlan,
            series: [{ ...tinyPlan.series[0]!, rhythm: listed }],
        };
        expect(remove('s1').inverseOf(plan, plan)).toBe('rhythm');
        expect(remove('none').inverseOf(plan, plan)).toBe('gone');
        expect(move('none', { day: '2026-12-01', starts: '09:00' }).inverseOf(plan, plan)).toBe(
            'gone',
        );
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
