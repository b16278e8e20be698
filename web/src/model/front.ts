// SPDX-License-Identifier: EUPL-1.2
import type { Figures } from './types.ts';

// A choice among plans: many persons, evenly, on few kilometres.
export type Choice = Pick<Figures, 'reached' | 'evenness' | 'distance_m'>;

// At least as good in everything, and better in something that one can see: half a person, half
// a point of evenness, half a kilometre.
export function beats(a: Choice, b: Choice): boolean {
    const people = a.reached.value - b.reached.value;
    const evenness = 100 * (a.evenness - b.evenness);
    const km = (b.distance_m - a.distance_m) / 1000;
    const gains = [people, evenness, km];
    return gains.every((gain) => gain > -0.5) && gains.some((gain) => gain >= 0.5);
}

// For each choice the first other one that beats it: undefined when nothing better is known.
export function beatenBy(choices: readonly Choice[]): readonly (number | undefined)[] {
    return choices.map((choice) => {
        const rank = choices.findIndex((other) => other !== choice && beats(other, choice));
        return rank === -1 ? undefined : rank;
    });
}

export type Strength = 'people' | 'even' | 'road' | 'balance';

// What a choice that nothing beats is chosen for: that in which it is the first of all.
export function strengthOf(choice: Choice, choices: readonly Choice[]): Strength {
    const isFirst = (better: (a: Choice, b: Choice) => boolean): boolean =>
        choices.every((other) => other === choice || !better(other, choice));
    return isFirst((a, b) => a.reached.value > b.reached.value)
        ? 'people'
        : isFirst((a, b) => a.evenness > b.evenness)
          ? 'even'
          : isFirst((a, b) => a.distance_m < b.distance_m)
            ? 'road'
            : 'balance';
}

export type Scale = { readonly most: number; readonly ticks: readonly number[] };

// From 0 to a round number above every value, with three or four marks on the way.
export function scaleOf(values: readonly number[]): Scale {
    const greatest = Math.max(1, ...values);
    const power = 10 ** Math.floor(Math.log10(greatest));
    const step = [0.2, 0.25, 0.5, 1, 2, 2.5, 5].find((part) => part * power * 4 >= greatest) ?? 5;
    const ticks: number[] = [];
    for (let tick = 0; tick < greatest + step * power; tick += step * power) {
        ticks.push(tick);
    }
    return { most: ticks.at(-1) ?? greatest, ticks };
}
