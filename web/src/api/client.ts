// SPDX-License-Identifier: EUPL-1.2
import { failure, success, type Result } from '../base/result.ts';
import { checked, type Shape } from '../model/shape.ts';
import { problemShape } from '../model/shapes.ts';
import type { Problem } from '../model/types.ts';

export type Answer<T> = Result<T, Problem>;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const root = '/api/v1';
// Plans and maps of a whole region are slow on a poor line; nobody waits longer than this.
const patienceMs = 60_000;

let token = '';
let onSignedOut: () => void = () => undefined;

// The CSRF token of the session; every write carries it.
export function useToken(next: string): void {
    token = next;
}

// Called when the server says that the session is over.
export function whenSignedOut(listener: () => void): void {
    onSignedOut = listener;
}

// A problem found on this side. Its title and detail are keys of i18n, as `code` says.
function localProblem(code: Problem['code'], detail: string): Problem {
    return {
        type: 'about:blank',
        title: '',
        status: 0,
        code,
        detail,
        errors: [],
        request_id: '',
    };
}

async function bodyOf(response: Response): Promise<unknown> {
    try {
        return await response.json();
    } catch {
        return undefined;
    }
}

async function answerOf<T>(response: Response, shape: Shape | null): Promise<Answer<T>> {
    if (!response.ok) {
        const problem = checked<Problem>(await bodyOf(response), problemShape);
        return failure(problem.ok ? problem.value : localProblem('unavailable', ''));
    }
    if (shape === null) {
        return success(undefined as T);
    }
    const value = checked<T>(await bodyOf(response), shape);
    return value.ok ? value : failure(localProblem('internal', value.error));
}

// The only fetch of the desk. `shape` null: there is no answer to read.
export async function ask<T>(
    method: Method,
    path: string,
    shape: Shape | null,
    body?: unknown,
): Promise<Answer<T>> {
    const headers: Record<string, string> = {
        Accept: 'application/json',
        // Problems come in the language of the screen.
        'Accept-Language': document.documentElement.lang,
    };
    if (method !== 'GET') {
        headers['X-Halte-CSRF'] = token;
    }
    if (body !== undefined) {
        headers['Content-Type'] = 'application/json';
    }
    try {
        const response = await fetch(root + path, {
            method,
            headers,
            credentials: 'same-origin',
            signal: AbortSignal.timeout(patienceMs),
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const answer = await answerOf<T>(response, shape);
        if (response.status === 401 && path !== '/session' && path !== '/setup') {
            onSignedOut();
        }
        return answer;
    } catch {
        return failure(localProblem('unavailable', ''));
    }
}
