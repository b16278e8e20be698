// SPDX-License-Identifier: EUPL-1.2
// The text as one looks for it: no accents, no case, no hyphens or apostrophes.
export function folded(text: string): string {
    return text
        .normalize('NFD')
        .replace(/\p{Diacritic}/gu, '')
        .replace(/œ/gi, 'oe')
        .replace(/[-’'\s]+/g, ' ')
        .toLowerCase()
        .trim();
}

// All words of the search occur in the text, in any order.
export function matches(text: string, search: string): boolean {
    const inside = folded(text);
    return folded(search)
        .split(' ')
        .every((word) => inside.includes(word));
}
