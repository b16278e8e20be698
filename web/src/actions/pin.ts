// SPDX-License-Identifier: EUPL-1.2
import { idIn, type Action, type SeriesRef } from './action.ts';

// Keeps a series where it is: planning may not move it any more.
export function pin(series: SeriesRef): Action {
    return {
        kind: 'pin',
        changeOf: (plan) => ({
            kind: 'pin',
            version: plan.version,
            keep: false,
            series: idIn(plan, series),
        }),
        inverseOf: () => [unpin(series)],
    };
}

// Lets a series be moved again.
export function unpin(series: SeriesRef): Action {
    return {
        kind: 'unpin',
        changeOf: (plan) => ({
            kind: 'unpin',
            version: plan.version,
            keep: false,
            series: idIn(plan, series),
        }),
        inverseOf: () => [pin(series)],
    };
}
