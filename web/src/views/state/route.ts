// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '../../i18n/bundle.ts';

// Where one is: three pages of the server, and the screens of the desk behind its hash.
export type Route =
    | { readonly page: 'sign_in' }
    | { readonly page: 'welcome'; readonly code: string }
    | { readonly page: 'see' }
    | { readonly page: 'plan' }
    | { readonly page: 'run'; readonly id: string }
    | { readonly page: 'board'; readonly id: string }
    | { readonly page: 'announce' };

export const hrefs = {
    see: '#/voir',
    plan: '#/prevoir',
    announce: '#/annoncer',
    run: (id: string): string => `#/prevoir/recherche/${encodeURIComponent(id)}`,
    board: (id: string): string => `#/prevoir/${encodeURIComponent(id)}`,
} as const;

// The public pages are made by the server and need no script.
export function publicHome(language: Language): string {
    return language === 'en' ? '/?lang=en' : '/';
}

export function publicPageOf(commune: string, language: Language): string {
    return `/commune/${encodeURIComponent(commune)}${language === 'en' ? '?lang=en' : ''}`;
}

export function routeOf(pathname: string, hash: string): Route {
    if (pathname === '/connexion') {
        return { page: 'sign_in' };
    }
    if (pathname === '/bienvenue') {
        return { page: 'welcome', code: decodeURIComponent(hash.replace(/^#(code=)?/, '')) };
    }
    const [step, first, second] = hash.replace(/^#\//, '').split('/').map(decodeURIComponent);
    if (step === 'annoncer') {
        return { page: 'announce' };
    }
    if (step !== 'prevoir') {
        return { page: 'see' };
    }
    if (first === 'recherche' && second) {
        return { page: 'run', id: second };
    }
    return first ? { page: 'board', id: first } : { page: 'plan' };
}
