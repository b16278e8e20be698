// SPDX-License-Identifier: EUPL-1.2
import { seriesOf, visitsOf } from '../model/plan.ts';
import type { Action } from './action.ts';
import { add } from './add.ts';

// Takes a series out of the plan.
export function remove(series: string): Action {
    return {
        kind: 'remove',
        series,
        changeOf: (plan) => ({ kind: 'remove', version: plan.version, keep: false, series }),
        inverseOf: (before) => {
            const old = seriesOf(before, series);
            const first = visitsOf(before, series)[0];
            if (old === undefined || first === undefined) {
                return 'gone';
            }
            // A change cannot name a rhythm: listed days would come back as something else.
            if (old.rhythm.kind === 'on_days' && (old.rhythm.days?.length ?? 0) > 1) {
                return 'rhythm';
            }
            return add(old.place, { day: first.day, starts: old.starts, unit: old.unit });
        },
        renamed: (from, to) => remove(series === from ? to : series),
    };
}
