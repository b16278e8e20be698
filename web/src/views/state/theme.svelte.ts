// SPDX-License-Identifier: EUPL-1.2
export type Theme = 'light' | 'dark';

const memory = 'halte.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

function chosen(): Theme {
    const kept = localStorage.getItem(memory);
    return kept === 'light' || kept === 'dark' ? kept : system.matches ? 'dark' : 'light';
}

let current = $state<Theme>(chosen());

function show(): void {
    document.documentElement.dataset['theme'] = current;
}

show();
system.addEventListener('change', () => {
    current = chosen();
    show();
});

export function theme(): Theme {
    return current;
}

export function turnTheme(): void {
    current = current === 'light' ? 'dark' : 'light';
    localStorage.setItem(memory, current);
    show();
}

// The value of a colour token now, for the map, which cannot read CSS.
export function colour(token: string): string {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim();
}
