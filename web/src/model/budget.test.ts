// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { budgetOf, withLimits } from './budget.ts';

describe('a budget', () => {
    it('is in metres and minutes, and an empty field is no limit', () => {
        expect(budgetOf('', 250, undefined)).toEqual({ distance_m: 250_000 });
        expect(budgetOf('van', null, 7.5)).toEqual({ unit: 'van', work_min: 450 });
    });

    it('counts only with a limit, for units that go', () => {
        const van = budgetOf('van', 100, null);
        const all = budgetOf('', null, 30);
        expect(withLimits([van, all, budgetOf('', null, null)], ['van'])).toEqual([van, all]);
        expect(withLimits([van, all], ['truck'])).toEqual([all]);
    });
});
