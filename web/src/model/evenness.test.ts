// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { evennessCurve } from './evenness.ts';

const area = (unseen: number, reached: number) => ({ commune: 'x', unseen, reached });

it('is the diagonal when everybody is served alike', () => {
    const curve = evennessCurve([area(10, 5), area(30, 15), area(60, 30)]);
    for (const point of curve) {
        expect(point.reached).toBeCloseTo(point.people);
    }
});

it('starts with the communes nobody visits', () => {
    const curve = evennessCurve([area(50, 50), area(50, 0), area(0, 0)]);
    expect(curve).toEqual([
        { people: 0, reached: 0 },
        { people: 0.5, reached: 0 },
        { people: 1, reached: 1 },
    ]);
});

it('never rises above the diagonal', () => {
    const areas = Array.from({ length: 50 }, (_, i) => area(1 + (i % 7), ((i * 13) % 10) / 10));
    for (const point of evennessCurve(areas)) {
        expect(point.reached).toBeLessThanOrEqual(point.people + 1e-9);
    }
});

it('has its two ends when nobody is reached', () => {
    expect(evennessCurve([area(10, 0)])).toHaveLength(2);
    expect(evennessCurve([])).toHaveLength(2);
});
