// SPDX-License-Identifier: EUPL-1.2
import { failure, success, type Result } from '../base/result.ts';

// What a value must look like. Answers the path of the first thing that does not fit, or nothing.
export type Shape = (value: unknown, path: string) => string | undefined;

export const text: Shape = (value, path) => (typeof value === 'string' ? undefined : path);
export const flag: Shape = (value, path) => (typeof value === 'boolean' ? undefined : path);
export const number: Shape = (value, path) => (Number.isFinite(value) ? undefined : path);

export function oneOf(...words: readonly string[]): Shape {
    return (value, path) => (words.some((word) => word === value) ? undefined : path);
}

export function nullable(shape: Shape): Shape {
    return (value, path) => (value === null ? undefined : shape(value, path));
}

export function optional(shape: Shape): Shape {
    return (value, path) => (value === undefined ? undefined : shape(value, path));
}

export function list(shape: Shape): Shape {
    return (value, path) => {
        if (!Array.isArray(value)) {
            return path;
        }
        for (const [i, item] of value.entries()) {
            const wrong = shape(item, `${path}[${i}]`);
            if (wrong !== undefined) {
                return wrong;
            }
        }
        return undefined;
    };
}

export function record(fields: Readonly<Record<string, Shape>>): Shape {
    const entries = Object.entries(fields);
    return (value, path) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            return path;
        }
        const inside = value as Readonly<Record<string, unknown>>;
        for (const [name, shape] of entries) {
            const wrong = shape(inside[name], `${path}.${name}`);
            if (wrong !== undefined) {
                return wrong;
            }
        }
        return undefined;
    };
}

// The value as T when it has the shape; else the path of what is wrong.
export function checked<T>(value: unknown, shape: Shape): Result<T, string> {
    const wrong = shape(value, '$');
    return wrong === undefined ? success(value as T) : failure(wrong);
}
