// SPDX-License-Identifier: EUPL-1.2
import type { MoreAnswer } from './types.ts';

// Whole persons that are certain: never rounded up.
export function atLeast(answer: MoreAnswer): number {
    return Math.floor(answer.at_least_people);
}

// Most people first; of as many, fewer kilometres.
export function bestFirst(answers: readonly MoreAnswer[]): readonly MoreAnswer[] {
    return answers.toSorted(
        (a, b) => atLeast(b) - atLeast(a) || a.distance_difference_m - b.distance_difference_m,
    );
}
