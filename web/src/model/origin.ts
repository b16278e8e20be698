// SPDX-License-Identifier: EUPL-1.2
import type { OriginTerm } from './types.ts';

export type WaterfallStep = {
    readonly term: OriginTerm;
    // Persons before and after this step; a result starts at zero.
    readonly from: number;
    readonly until: number;
};

// The steps of a figure on one running sum.
export function waterfall(terms: readonly OriginTerm[]): readonly WaterfallStep[] {
    let sum = 0;
    return terms.map((term) => {
        if (term.kind === 'result') {
            sum = term.persons;
            return { term, from: 0, until: sum };
        }
        const from = sum;
        sum += term.persons;
        return { term, from, until: sum };
    });
}
