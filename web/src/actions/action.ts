// SPDX-License-Identifier: EUPL-1.2
import type { Change, Plan } from '../model/types.ts';

// Why an edit cannot be taken back; i18n has a sentence for each.
export type NoReturn = 'gone' | 'rhythm';

// One gesture on a plan, as a value: what to send for it, and which gesture takes it back. The
// server alone decides whether it is possible and what the plan becomes.
export type Action = {
    readonly kind: Change['kind'];
    // The series it works on; nothing for one that does not exist yet.
    readonly series?: string;
    readonly changeOf: (plan: Plan) => Change;
    // From the plans before and after: the inverse gesture, or why there is none.
    readonly inverseOf: (before: Plan, after: Plan) => Action | NoReturn;
    // The same gesture on a series that came back under another name.
    readonly renamed: (from: string, to: string) => Action;
};
