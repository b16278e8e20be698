// SPDX-License-Identifier: EUPL-1.2
import * as calls from '../../api/calls.ts';
import { useToken, whenSignedOut, type Answer } from '../../api/client.ts';
import type { Place, SessionState } from '../../model/types.ts';
import { Resource } from './resource.svelte.ts';
import { routeOf, type Route } from './route.ts';

// What every screen of the desk shares: who is here, where one is, and the territory.

let session = $state.raw<SessionState | undefined>(undefined);
let route = $state.raw<Route>(routeOf(location.pathname, location.hash));
let isOnline = $state(navigator.onLine);
let news = $state('');

export const whoIsHere = new Resource(calls.session);
export const territory = new Resource(calls.territory);
export const communes = new Resource(calls.seeCommunes);
export const communesMap = new Resource(calls.seeCommunesMap);
export const cellsMap = new Resource(calls.seeCellsMap);
export const provisions = new Resource(calls.provisions);
export const places = new Resource(calls.places);
export const units = new Resource(calls.units);
export const plans = new Resource(calls.plans);

const placeById = $derived(new Map((places.value ?? []).map((place) => [place.id, place])));
const communeName = $derived(new Map((communes.value ?? []).map((row) => [row.code, row.name])));

export function placeOf(id: string): Place | undefined {
    return placeById.get(id);
}

export function communeNameOf(code: string): string {
    return communeName.get(code) ?? code;
}

export function here(): Route {
    return route;
}

export function online(): boolean {
    return isOnline;
}

export function currentSession(): SessionState | undefined {
    return session;
}

// Read aloud, politely; also what happened last, for a screen reader.
export function announce(text: string): void {
    news = text;
}

export function lastNews(): string {
    return news;
}

export function enter(state: SessionState): void {
    session = state;
    useToken(state.csrf_token ?? '');
}

export async function openSession(question: Promise<Answer<SessionState>>): Promise<void> {
    const answer = await question;
    if (answer.ok) {
        enter(answer.value);
    }
}

// To another page of the server, keeping the screen to come back to.
export function goToPage(path: '/bureau' | '/connexion' | '/bienvenue'): void {
    const hash = path === '/bienvenue' || here().page === 'welcome' ? '' : location.hash;
    history.pushState(null, '', path + hash);
    route = routeOf(location.pathname, location.hash);
}

export function goTo(hash: string): void {
    location.hash = hash;
}

export function listenToBrowser(): void {
    const read = (): void => {
        route = routeOf(location.pathname, location.hash);
    };
    addEventListener('hashchange', read);
    addEventListener('popstate', read);
    addEventListener('online', () => (isOnline = true));
    addEventListener('offline', () => (isOnline = false));
    whenSignedOut(() => {
        session = { needs_setup: false, signed_in: false };
    });
}
