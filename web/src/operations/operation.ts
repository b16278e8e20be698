// SPDX-License-Identifier: EUPL-1.2
import type { Plan } from '../model/types.ts';

export type Situation = { readonly plan: Plan; readonly isOnline: boolean };

// What a button needs to know: its word, its icon, its key, and why it is off. `disabledBecause`
// answers a key of i18n, or nothing when the gesture can be tried.
export type Operation = {
    readonly label: string;
    readonly icon: string;
    readonly shortcut?: string;
    readonly disabledBecause: (situation: Situation) => string | undefined;
};
