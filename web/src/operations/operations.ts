// SPDX-License-Identifier: EUPL-1.2
import type { Operation, Situation } from './operation.ts';

// Changes live on the server: without network there is nothing to try.
function whenOffline({ isOnline }: Situation): string | undefined {
    return isOnline ? undefined : 'off-offline';
}

export const pinStop: Operation = {
    label: 'do-pin',
    icon: 'pin',
    shortcut: 'g',
    disabledBecause: whenOffline,
};

export const unpinStop: Operation = {
    label: 'do-unpin',
    icon: 'unpin',
    shortcut: 'g',
    disabledBecause: whenOffline,
};

export const moveStop: Operation = {
    label: 'do-move',
    icon: 'move',
    shortcut: 'd',
    disabledBecause: whenOffline,
};

export const removeStop: Operation = {
    label: 'do-remove',
    icon: 'close',
    shortcut: 'r',
    disabledBecause: whenOffline,
};

export const skipDay: Operation = {
    label: 'do-skip',
    icon: 'calendar',
    shortcut: 'p',
    disabledBecause: whenOffline,
};

export const addStop: Operation = {
    label: 'do-add',
    icon: 'plus',
    shortcut: 'a',
    disabledBecause: whenOffline,
};

export const publish: Operation = {
    label: 'do-publish',
    icon: 'speakerphone',
    disabledBecause: (situation) =>
        whenOffline(situation) ?? (situation.plan.tours.length === 0 ? 'off-empty' : undefined),
};

export const deleteDraft: Operation = {
    label: 'do-delete',
    icon: 'trash',
    disabledBecause: (situation) =>
        whenOffline(situation) ??
        (situation.plan.state === 'published' ? 'off-published' : undefined),
};
