// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { clockTime, isClockTime, minutesOf, shortTime } from './clock_time.ts';

it('goes to minutes and back', () => {
    expect(minutesOf('09:30')).toBe(570);
    expect(clockTime(570)).toBe('09:30');
    expect(clockTime(minutesOf('23:59'))).toBe('23:59');
});

it('is short on a calendar', () => {
    expect(shortTime('09:30')).toBe('9:30');
    expect(shortTime('00:15')).toBe('0:15');
    expect(shortTime('14:00:00')).toBe('14:00');
});

it('refuses hours that do not exist', () => {
    expect(isClockTime('24:00')).toBe(false);
    expect(isClockTime('9:30')).toBe(false);
    expect(isClockTime('09:30')).toBe(true);
});
