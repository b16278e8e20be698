// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { checked, flag, list, nullable, number, oneOf, optional, record, text } from './shape.ts';

const stop = record({
    place: text,
    stay_min: number,
    is_pinned: optional(flag),
    walk_min: nullable(number),
    kind: oneOf('a', 'b'),
});

describe('a shape', () => {
    it('lets through what fits, and more than it asks', () => {
        const value = { place: 'x', stay_min: 90, walk_min: null, kind: 'a', new_word: 1 };
        expect(checked(value, stop)).toEqual({ ok: true, value });
    });
    it('says where the first thing is that does not fit', () => {
        const day = record({ stops: list(stop) });
        const good = { place: 'x', stay_min: 90, walk_min: 3, kind: 'b' };
        expect(checked({ stops: [good, { ...good, stay_min: '90' }] }, day)).toEqual({
            ok: false,
            error: '$.stops[1].stay_min',
        });
        expect(checked({ stops: 'none' }, day)).toEqual({ ok: false, error: '$.stops' });
        expect(checked(null, day)).toEqual({ ok: false, error: '$' });
        expect(checked({ ...good, kind: 'c' }, stop)).toEqual({ ok: false, error: '$.kind' });
        expect(checked({ ...good, stay_min: NaN }, stop)).toEqual({
            ok: false,
            error: '$.stay_min',
        });
        expect(checked({ ...good, walk_min: undefined }, stop)).toEqual({
            ok: false,
            error: '$.walk_min',
        });
    });
});
