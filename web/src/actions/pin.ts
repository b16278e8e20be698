// SPDX-License-Identifier: EUPL-1.2
import type { Action } from './action.ts';

// Keeps a series where it is: planning may not move it any more.
export function pin(series: string): Action {
    return {
        kind: 'pin',
        series,
        changeOf: (plan) => ({ kind: 'pin', version: plan.version, keep: false, series }),
        inverseOf: () => unpin(series),
        renamed: (from, to) => (series === from ? pin(to) : pin(series)),
    };
}

// Lets a series be moved again.
export function unpin(series: string): Action {
    return {
        kind: 'unpin',
        series,
        changeOf: (plan) => ({ kind: 'unpin', version: plan.version, keep: false, series }),
        inverseOf: () => pin(series),
        renamed: (from, to) => (series === from ? unpin(to) : unpin(series)),
    };
}
