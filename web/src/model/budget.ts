// SPDX-License-Identifier: EUPL-1.2
import type { Budget } from './types.ts';

// Those that say something: a limit, for all or for a unit that goes.
export function withLimits(
    budgets: readonly Budget[],
    units: readonly string[],
): readonly Budget[] {
    return budgets.filter(
        (budget) =>
            (budget.distance_m !== undefined || budget.work_min !== undefined) &&
            (budget.unit === undefined || units.includes(budget.unit)),
    );
}

// A budget from what the fields of a form hold; an empty field is no limit.
export function budgetOf(
    unit: string,
    km: number | null | undefined,
    hours: number | null | undefined,
): Budget {
    return {
        ...(unit === '' ? {} : { unit }),
        ...(typeof km === 'number' ? { distance_m: Math.round(km * 1000) } : {}),
        ...(typeof hours === 'number' ? { work_min: Math.round(hours * 60) } : {}),
    };
}
