// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { folded, matches } from './text.ts';

it('finds a name typed without its accents, hyphens or order', () => {
    expect(folded('L’Île-Rousse')).toBe('l ile rousse');
    expect(matches('L’Île-Rousse, place Paoli', 'paoli ile')).toBe(true);
    expect(matches('Sainte-Lucie', 'sainte anne')).toBe(false);
    expect(matches('Corte', '')).toBe(true);
    expect(folded('Sacré-Cœur')).toBe('sacre coeur');
});
