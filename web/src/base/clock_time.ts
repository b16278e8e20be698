// SPDX-License-Identifier: EUPL-1.2
// A local hour of a day: `09:30`.
export type ClockTime = string;

export function isClockTime(text: string): boolean {
    return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

export function minutesOf(time: ClockTime): number {
    const [hours = '0', minutes = '0'] = time.split(':');
    return Number(hours) * 60 + Number(minutes);
}

export function clockTime(minutes: number): ClockTime {
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

// 9:30, as written on a calendar.
export function shortTime(time: ClockTime): string {
    return time.slice(0, 5).replace(/^0(?=\d)/, '');
}
