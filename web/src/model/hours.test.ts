// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { hoursInWords } from './hours.ts';

const morning = [{ opens: '09:00', closes: '12:00' }];
const whole = [...morning, { opens: '14:00', closes: '16:30' }];

it('groups neighbouring days with the same hours', () => {
    expect(hoursInWords([whole, whole, morning, whole, [], morning, []])).toEqual([
        { from: 0, until: 1, windows: ['9:00 – 12:00', '14:00 – 16:30'] },
        { from: 2, until: 2, windows: ['9:00 – 12:00'] },
        { from: 3, until: 3, windows: ['9:00 – 12:00', '14:00 – 16:30'] },
        { from: 5, until: 5, windows: ['9:00 – 12:00'] },
    ]);
});

it('is empty when no hours are known', () => {
    expect(hoursInWords([[], [], [], [], [], [], []])).toEqual([]);
});
