// SPDX-License-Identifier: EUPL-1.2
import type { Run } from '../../model/types.ts';

// Plans that were made out of another one since the desk was opened: new -> the one before.
const parents = new Map<string, string>();
// What is to be shown beside its parent as soon as it is on the table.
let fresh: string | undefined;

// Keeps where the result of a run came from; false when it found nothing better.
export function rememberParent(run: Run): boolean {
    const [result] = run.plans ?? [];
    if (run.improves === undefined || result === undefined || result === run.improves) {
        return false;
    }
    parents.set(result, run.improves);
    fresh = result;
    return true;
}

export function parentOf(plan: string): string | undefined {
    return parents.get(plan);
}

// True once for each new plan.
export function isFresh(plan: string): boolean {
    const is = fresh === plan;
    if (is) {
        fresh = undefined;
    }
    return is;
}
