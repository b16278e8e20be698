// SPDX-License-Identifier: EUPL-1.2
import type { PlanDifference, PlanSummary, SeriesChange } from './types.ts';

export const fates = ['moved', 'removed', 'added'] as const;

export function ofFate(
    difference: PlanDifference,
    fate: SeriesChange['fate'],
): readonly SeriesChange[] {
    return difference.changes.filter((one) => one.fate === fate);
}

// Plans of the same days as `plan`: the published one first, then the newest.
export function comparable(
    plans: readonly PlanSummary[],
    plan: {
        readonly id: string;
        readonly request: { readonly first_day: string; readonly weeks: number };
    },
): readonly PlanSummary[] {
    return plans
        .filter(
            (one) =>
                one.id !== plan.id &&
                one.first_day === plan.request.first_day &&
                one.weeks === plan.request.weeks,
        )
        .toSorted((a, b) => Number(b.state === 'published') - Number(a.state === 'published'));
}
