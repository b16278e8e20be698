// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { beatenBy, beats, scaleOf, strengthOf, type Choice } from './front.ts';

const choice = (people: number, evenness: number, km: number): Choice => ({
    reached: { value: people, low: 0, high: 0 },
    evenness,
    distance_m: km * 1000,
});

test('more people for more road is a choice, not a victory', () => {
    expect(beats(choice(120, 0.5, 300), choice(100, 0.5, 200))).toBe(false);
    expect(beats(choice(100, 0.5, 200), choice(120, 0.5, 300))).toBe(false);
});

test('as good in everything and better in one thing wins', () => {
    expect(beats(choice(100, 0.5, 150), choice(100, 0.5, 200))).toBe(true);
    expect(beats(choice(100, 0.5, 200), choice(100, 0.5, 200))).toBe(false);
});

test('what nobody can see decides nothing', () => {
    expect(beats(choice(100.4, 0.504, 199.6), choice(100, 0.5, 200))).toBe(false);
    expect(beats(choice(110, 0.5, 200.3), choice(100, 0.5, 200))).toBe(true);
});

test('each beaten choice names one that beats it', () => {
    const rows = [choice(120, 0.2, 300), choice(90, 0.8, 400), choice(85, 0.15, 310)];
    expect(beatenBy(rows)).toEqual([undefined, undefined, 0]);
});

test('what nothing beats is chosen for the thing in which it is first', () => {
    const rows = [choice(120, 0.2, 300), choice(90, 0.8, 400), choice(80, 0.15, 90)];
    const between = choice(100, 0.5, 200);
    const all = [...rows, between];
    expect(all.map((one) => strengthOf(one, all))).toEqual(['people', 'even', 'road', 'balance']);
});

test('a scale ends on a round number above every value', () => {
    expect(scaleOf([324, 85]).ticks).toEqual([0, 100, 200, 300, 400]);
    expect(scaleOf([7]).ticks.at(-1)).toBeGreaterThanOrEqual(7);
    expect(scaleOf([]).most).toBeGreaterThan(0);
});
