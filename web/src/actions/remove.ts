// SPDX-License-Identifier: EUPL-1.2
import { visitsOf } from '../model/plan.ts';
import { found, idIn, type Action, type SeriesRef } from './action.ts';
import { add } from './add.ts';
import { unpin } from './pin.ts';

// Takes a series out of the plan.
export function remove(series: SeriesRef): Action {
    return {
        kind: 'remove',
        changeOf: (plan) => ({
            kind: 'remove',
            version: plan.version,
            keep: false,
            series: idIn(plan, series),
        }),
        inverseOf: (before) => {
            const old = found(before, series);
            const [first, second] = old === undefined ? [] : visitsOf(before, old.id);
            if (old === undefined || first === undefined) {
                return 'gone';
            }
            // With a day the place comes once; without one, as often as the plan finds best.
            const back =
                second === undefined
                    ? add(old.place, { day: first.day, starts: old.starts, unit: old.unit })
                    : add(old.place);
            return old.is_pinned || second !== undefined ? [back] : [back, unpin(series)];
        },
    };
}
