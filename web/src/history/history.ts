// SPDX-License-Identifier: EUPL-1.2
import type { Action, NoReturn } from '../actions/action.ts';
import type { Plan } from '../model/types.ts';

type Entry = { readonly action: Action; readonly inverse: readonly Action[] | NoReturn };

// What was kept on a plan since it was opened, and what was taken back. A value: every function
// answers a new one. The plans themselves live on the server.
export type History = { readonly done: readonly Entry[]; readonly undone: readonly Entry[] };

export const emptyHistory: History = { done: [], undone: [] };

function entryOf(action: Action, before: Plan, after: Plan): Entry {
    return { action, inverse: action.inverseOf(before, after) };
}

// After a new gesture was kept: there is nothing to redo any more.
export function recorded(history: History, action: Action, before: Plan, after: Plan): History {
    return { done: [...history.done, entryOf(action, before, after)], undone: [] };
}

// The gestures to send to take back the last one, or why it cannot be.
export function undoOf(history: History): readonly Action[] | NoReturn | undefined {
    return history.done.at(-1)?.inverse;
}

export function redoOf(history: History): Action | undefined {
    return history.undone.at(-1)?.action;
}

// After the last gesture was taken back.
export function undone(history: History): History {
    const last = history.done.at(-1);
    return last === undefined
        ? history
        : { done: history.done.slice(0, -1), undone: [...history.undone, last] };
}

// After the last gesture taken back was made again.
export function redone(history: History, before: Plan, after: Plan): History {
    const last = history.undone.at(-1);
    return last === undefined
        ? history
        : {
              done: [...history.done, entryOf(last.action, before, after)],
              undone: history.undone.slice(0, -1),
          };
}
