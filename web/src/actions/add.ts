// SPDX-License-Identifier: EUPL-1.2
import { newSeries } from '../model/plan.ts';
import type { Action } from './action.ts';
import type { Target } from './move.ts';
import { remove } from './remove.ts';

// Puts a place into the plan: once, on a day; or, without a target, when the plan finds best.
export function add(place: string, target?: Target): Action {
    return {
        kind: 'add',
        changeOf: (plan) => ({ kind: 'add', version: plan.version, keep: false, place, ...target }),
        inverseOf: (before, after) => {
            const added = newSeries(before, after).find((series) => series.place === place);
            return added === undefined ? 'gone' : [remove(added)];
        },
    };
}
