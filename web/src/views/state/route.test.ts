// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { hrefs, publicHome, publicPageOf, routeOf } from './route.ts';

it('reads its own addresses', () => {
    expect(routeOf('/bureau', '')).toEqual({ page: 'see' });
    expect(routeOf('/bureau', hrefs.see)).toEqual({ page: 'see' });
    expect(routeOf('/bureau', hrefs.plan)).toEqual({ page: 'plan' });
    expect(routeOf('/bureau', hrefs.run('01J/x'))).toEqual({ page: 'run', id: '01J/x' });
    expect(routeOf('/bureau', hrefs.board('p 1'))).toEqual({ page: 'board', id: 'p 1' });
    expect(routeOf('/bureau', hrefs.announce)).toEqual({ page: 'announce' });
    expect(routeOf('/bureau', '#/nowhere')).toEqual({ page: 'see' });
    expect(routeOf('/connexion', '')).toEqual({ page: 'sign_in' });
    expect(routeOf('/bienvenue', '#ab%20c')).toEqual({ page: 'welcome', code: 'ab c' });
    expect(routeOf('/bienvenue', '#code=K7QF-2')).toEqual({ page: 'welcome', code: 'K7QF-2' });
});

it('names the public pages in the language of the desk', () => {
    expect(publicHome('fr')).toBe('/');
    expect(publicHome('en')).toBe('/?lang=en');
    expect(publicPageOf('2B096', 'fr')).toBe('/commune/2B096');
    expect(publicPageOf('2B096', 'en')).toBe('/commune/2B096?lang=en');
});
