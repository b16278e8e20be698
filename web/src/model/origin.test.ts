// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { waterfall } from './origin.ts';

it('starts each step where the last one ended, and a result at zero', () => {
    const steps = waterfall([
        { kind: 'age_band', label_key: 'age_60_74', persons: 30 },
        { kind: 'adjustment', label_key: 'poverty', persons: 5 },
        { kind: 'reach', label_key: 'reach', persons: -15 },
        { kind: 'result', label_key: 'unseen', persons: 20 },
    ]);
    expect(steps.map((step) => [step.from, step.until])).toEqual([
        [0, 30],
        [30, 35],
        [35, 20],
        [0, 20],
    ]);
});
