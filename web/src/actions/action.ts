// SPDX-License-Identifier: EUPL-1.2
import type { Change, Plan, Series } from '../model/types.ts';

// Why an edit cannot be taken back; i18n has a sentence for each.
export type NoReturn = 'gone' | 'rhythm';

// One gesture on a plan, as a value: what to send for it, and which gestures take it back. The
// server alone decides whether it is possible and what the plan becomes.
export type Action = {
    readonly kind: Change['kind'];
    readonly changeOf: (plan: Plan) => Change;
    // From the plans before and after: the inverse gestures in their order, or why there are none.
    readonly inverseOf: (before: Plan, after: Plan) => readonly Action[] | NoReturn;
};

// A series as one points at it. Its id changes when its first day does, its place does not, and a
// plan visits a place in one series only.
export type SeriesRef = Pick<Series, 'id' | 'place'>;

export function found(plan: Plan, series: SeriesRef): Series | undefined {
    return (
        plan.series.find((one) => one.id === series.id) ??
        plan.series.find((one) => one.place === series.place)
    );
}

export function idIn(plan: Plan, series: SeriesRef): string {
    return found(plan, series)?.id ?? series.id;
}
