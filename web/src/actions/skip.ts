// SPDX-License-Identifier: EUPL-1.2
import type { Day } from '../base/day.ts';
import { visitsOf } from '../model/plan.ts';
import { found, idIn, type Action, type SeriesRef } from './action.ts';
import { add } from './add.ts';
import { move } from './move.ts';
import { unpin } from './pin.ts';

// No visit of the place of a series on a day. Its other visits stay; when it has no other, the
// server looks for another day, and leaves the place out when there is none.
export function skip(series: SeriesRef, day: Day): Action {
    return {
        kind: 'skip',
        changeOf: (plan) => ({
            kind: 'skip',
            version: plan.version,
            keep: false,
            series: idIn(plan, series),
            day,
        }),
        inverseOf: (before, after) => {
            const old = found(before, series);
            if (old === undefined) {
                return 'gone';
            }
            const visits = visitsOf(before, old.id);
            if (visits.length !== 1 || visits[0]?.day !== day) {
                return [allow(old.place, day)];
            }
            const target = { day, starts: old.starts, unit: old.unit };
            const isThere = found(after, series) !== undefined;
            const back = isThere ? move(series, target) : add(old.place, target);
            const steps = [allow(old.place, day), back];
            return old.is_pinned ? steps : [...steps, unpin(series)];
        },
    };
}

// A place may be visited on that day again; what skipped it comes back.
export function allow(place: string, day: Day): Action {
    return {
        kind: 'allow',
        changeOf: (plan) => ({ kind: 'allow', version: plan.version, keep: false, place, day }),
        inverseOf: (before) => {
            const series = before.series.find((one) => one.place === place);
            return series === undefined ? 'gone' : [skip(series, day)];
        },
    };
}
