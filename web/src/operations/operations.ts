// SPDX-License-Identifier: EUPL-1.2
import { seriesOf } from '../model/plan.ts';
import type { Plan } from '../model/types.ts';
import type { Operation } from './operation.ts';

function whenPublished(plan: Plan): string | undefined {
    return plan.state === 'published' ? 'off-published' : undefined;
}

function whenPinned(plan: Plan, series: string): string | undefined {
    return seriesOf(plan, series)?.is_pinned === true ? 'off-pinned' : undefined;
}

export const pinStop: Operation = {
    label: 'do-pin',
    icon: 'pin',
    shortcut: 'g',
    disabledBecause: (plan) => whenPublished(plan),
};

export const unpinStop: Operation = {
    label: 'do-unpin',
    icon: 'unpin',
    shortcut: 'g',
    disabledBecause: (plan) => whenPublished(plan),
};

export const moveStop: Operation = {
    label: 'do-move',
    icon: 'move',
    shortcut: 'd',
    disabledBecause: (plan, series) => whenPublished(plan) ?? whenPinned(plan, series),
};

export const removeStop: Operation = {
    label: 'do-remove',
    icon: 'close',
    shortcut: 'r',
    disabledBecause: (plan, series) => whenPublished(plan) ?? whenPinned(plan, series),
};

export const addStop: Operation = {
    label: 'do-add',
    icon: 'plus',
    shortcut: 'a',
    disabledBecause: (plan) => whenPublished(plan),
};

export const publish: Operation = {
    label: 'do-publish',
    icon: 'speakerphone',
    disabledBecause: (plan) => (plan.tours.length === 0 ? 'off-empty' : undefined),
};

export const deleteDraft: Operation = {
    label: 'do-delete',
    icon: 'trash',
    disabledBecause: (plan) => whenPublished(plan),
};
