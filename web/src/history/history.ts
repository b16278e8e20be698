// SPDX-License-Identifier: EUPL-1.2
import type { Action, NoReturn } from '../actions/action.ts';
import { newSeries } from '../model/plan.ts';
import type { Plan } from '../model/types.ts';

type Entry = { readonly action: Action; readonly inverse: Action | NoReturn };

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

// The gesture to send to take back the last one, or why it cannot be.
export function undoOf(history: History): Action | NoReturn | undefined {
    return history.done.at(-1)?.inverse;
}

export function redoOf(history: History): Action | undefined {
    return history.undone.at(-1)?.action;
}

// A series that comes back has a new name: older gestures must follow it.
function renamed(entries: readonly Entry[], from: string, to: string): readonly Entry[] {
    return entries.map((entry) => ({
        action: entry.action.renamed(from, to),
        inverse:
            typeof entry.inverse === 'string' ? entry.inverse : entry.inverse.renamed(from, to),
    }));
}

function followed(history: History, old: string | undefined, before: Plan, after: Plan): History {
    const [come] = newSeries(before, after);
    return old === undefined || come === undefined
        ? history
        : {
              done: renamed(history.done, old, come.id),
              undone: renamed(history.undone, old, come.id),
          };
}

// After the last gesture was taken back.
export function undone(history: History, before: Plan, after: Plan): History {
    const last = history.done.at(-1);
    if (last === undefined) {
        return history;
    }
    const moved = { done: history.done.slice(0, -1), undone: [...history.undone, last] };
    return followed(moved, last.action.series, before, after);
}

// After the last gesture taken back was made again.
export function redone(history: History, before: Plan, after: Plan): History {
    const last = history.undone.at(-1);
    if (last === undefined) {
        return history;
    }
    const old = typeof last.inverse === 'string' ? undefined : last.inverse.series;
    const rest = { done: history.done, undone: history.undone.slice(0, -1) };
    const moved = followed(rest, old, before, after);
    return { ...moved, done: [...moved.done, entryOf(last.action, before, after)] };
}
