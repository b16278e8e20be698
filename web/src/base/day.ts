// SPDX-License-Identifier: EUPL-1.2
// A calendar day without hour or zone: `2026-11-23`.
export type Day = string;

const dayMs = 86_400_000;

export function isDay(text: string): boolean {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromMs(toMs(text)) === text;
}

// Midnight UTC of the day in ms: the only way a Day may become a Date.
export function toMs(day: Day): number {
    return Date.parse(`${day}T00:00:00Z`);
}

function fromMs(ms: number): Day {
    return Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
    return fromMs(toMs(day) + count * dayMs);
}

export function daysBetween(from: Day, until: Day): number {
    return Math.round((toMs(until) - toMs(from)) / dayMs);
}

// 0 is Monday, 6 is Sunday.
export function weekdayOf(day: Day): number {
    return (new Date(toMs(day)).getUTCDay() + 6) % 7;
}

export function mondayOf(day: Day): Day {
    return addDays(day, -weekdayOf(day));
}

// The Monday after today, even when today is one: a plan needs some days to be announced.
export function nextMonday(today: Day): Day {
    return addDays(mondayOf(today), 7);
}

// Today where the user is.
export function todayOf(now: Date): Day {
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
