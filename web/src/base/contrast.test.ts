// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('../../style/tokens.css', import.meta.url), 'utf8');

function tokensOf(selector: string): ReadonlyMap<string, string> {
    const start = css.indexOf(`${selector} {`);
    const block = css.slice(start, css.indexOf('}', start));
    return new Map(
        [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((m) => [
            m[1] ?? '',
            m[2] ?? '',
        ]),
    );
}

const days = [0, 1, 2, 3, 4, 5, 6].map((day) => `day-${day}`);
const backgrounds = ['paper', 'card', 'soft'];

// Text on what lies behind it: 4.5. Edges of controls, rings and curves: 3 (WCAG 2.2, 1.4.11).
const texts: readonly (readonly [string, string])[] = [
    ...['ink', 'sub', 'deep', 'coral', 'good'].flatMap((text) =>
        backgrounds.map((back) => [text, back] as const),
    ),
    ['ink', 'land'],
    ['ink', 'water'],
    ['sub', 'land'],
    ['on-deep', 'deep'],
    ['on-sun', 'sun'],
    ...days.map((day) => ['on-day', day] as const),
];
const shapes: readonly (readonly [string, string])[] = [
    ...['edge', 'focus'].flatMap((edge) => backgrounds.map((back) => [edge, back] as const)),
    ...days.map((day) => [day, 'card'] as const),
];

describe.each([
    ['light', ':root'],
    ['dark', ":root[data-theme='dark']"],
])('in the %s theme', (_name, selector) => {
    const tokens = tokensOf(selector);
    const colour = (name: string): string => {
        const found = tokens.get(name);
        expect(found, name).toBeDefined();
        return found ?? '';
    };
    it.each(texts)('%s can be read on %s', (text, back) => {
        expect(contrast(colour(text), colour(back))).toBeGreaterThanOrEqual(4.5);
    });
    it.each(shapes)('%s can be seen on %s', (shape, back) => {
        expect(contrast(colour(shape), colour(back))).toBeGreaterThanOrEqual(3);
    });
    it('the ramp grows in one direction, so that it also reads in grey', () => {
        const ramp = [0, 1, 2, 3, 4, 5].map((step) => contrast(colour(`ramp-${step}`), '#000000'));
        const sorted = [...ramp].sort((a, b) => a - b);
        expect([sorted, [...sorted].reverse()]).toContainEqual(ramp);
        sorted.slice(1).forEach((value, i) => {
            expect(value / (sorted[i] ?? value)).toBeGreaterThan(1.1);
        });
    });
});

it('measures as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
