// SPDX-License-Identifier: EUPL-1.2
import type { Plan } from '../model/types.ts';

// What a button needs to know: its word, its icon, its key, and why it is off. `disabledBecause`
// answers a key of i18n, or nothing when the gesture can be tried.
export type Operation = {
    readonly label: string;
    readonly icon: string;
    readonly shortcut?: string;
    readonly disabledBecause: (plan: Plan, series: string) => string | undefined;
};

export function isAvailable(operation: Operation, plan: Plan, series: string): boolean {
    return operation.disabledBecause(plan, series) === undefined;
}
