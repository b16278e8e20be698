// SPDX-License-Identifier: EUPL-1.2
// A value, or the reason why there is none. Never both.
export type Result<T, E> =
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
    return { ok: true, value };
}

export function failure<E>(error: E): { readonly ok: false; readonly error: E } {
    return { ok: false, error };
}
