// SPDX-License-Identifier: EUPL-1.2
import { t } from '../../i18n/language.svelte.ts';
import type { Problem } from '../../model/types.ts';

const titles: Readonly<Record<Problem['code'], string>> = {
    malformed: 'trouble-malformed',
    invalid: 'trouble-invalid',
    unauthorized: 'trouble-unauthorized',
    forbidden: 'trouble-forbidden',
    not_found: 'trouble-not-found',
    conflict: 'trouble-conflict',
    unavailable: 'trouble-unavailable',
    internal: 'trouble-internal',
};

export function titleOf(problem: Problem): string {
    return t(titles[problem.code]);
}
