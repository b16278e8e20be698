// SPDX-License-Identifier: EUPL-1.2
// Persons as one may say them: an estimate has no units digit once it counts thousands.
export function roundPersons(value: number): number {
    const size = Math.abs(value);
    const step = size >= 10_000 ? 100 : size >= 1_000 ? 10 : 1;
    // "+ 0" turns the minus zero of a small loss into zero.
    return Math.round(value / step) * step + 0;
}

// The nearest of 1, 2, 5, 10, 20, 50..., in proportion.
function readable(value: number): number {
    if (value < 1) {
        return 1;
    }
    const power = 10 ** Math.floor(Math.log10(value));
    const lead = value / power;
    return (lead >= 7 ? 10 : lead >= 3.2 ? 5 : lead >= 1.4 ? 2 : 1) * power;
}

// The next of 1, 2, 5, 10, 20, 50...
function readableAfter(value: number): number {
    const lead = Number(String(value)[0]);
    return lead === 1 ? value * 2 : lead === 2 ? value * 2.5 : value * 2;
}

// Upper limits of the classes of a legend, all but the last, which has none: round numbers,
// strictly growing, close to equal shares of the values. Always `classes` - 1 of them.
export function readableBreaks(values: readonly number[], classes: number): readonly number[] {
    const sorted = [...values].sort((a, b) => a - b);
    const limits: number[] = [];
    for (let i = 1; i < classes; i += 1) {
        const quantile = sorted[Math.floor((sorted.length * i) / classes)] ?? 1;
        const last = limits.at(-1);
        const wanted = readable(quantile);
        limits.push(last !== undefined && wanted <= last ? readableAfter(last) : wanted);
    }
    return limits;
}

// The class of a value: 0 below the first limit.
export function classOf(value: number, limits: readonly number[]): number {
    const rank = limits.findIndex((limit) => value < limit);
    return rank === -1 ? limits.length : rank;
}
