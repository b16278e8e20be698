// SPDX-License-Identifier: EUPL-1.2
import { FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentence, sources, type Language } from './bundle.ts';
import * as dates from './dates.ts';

function keysOf(language: Language): readonly string[] {
    return new FluentResource(sources[language]).body.map((message) => message.id).sort();
}

// The words in braces of each message.
function wordsOf(language: Language): ReadonlyMap<string, string> {
    const blocks = sources[language].split(/\n(?=[a-z])/);
    return new Map(
        blocks.map((block) => {
            const words = [...block.matchAll(/\$([a-z]+)/g)].map((match) => match[1] ?? '');
            return [block.split(' ')[0] ?? '', [...new Set(words)].sort().join(' ')];
        }),
    );
}

const root = new URL('../', import.meta.url);
const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(new URL(file, root), 'utf8'))
    .join('\n');

describe('the sentences', () => {
    it('are the same in French and in English, with the same words inside', () => {
        expect(keysOf('en')).toEqual(keysOf('fr'));
        expect(new Set(keysOf('fr')).size).toBe(keysOf('fr').length);
        const english = wordsOf('en');
        for (const [key, words] of wordsOf('fr')) {
            expect(`${key}: ${english.get(key)}`).toBe(`${key}: ${words}`);
        }
    });
    it('are all used', () => {
        const unused = keysOf('fr').filter((key) => !code.includes(`'${key}'`));
        expect(unused).toEqual([]);
    });
    it('exist for every key of the code', () => {
        const asked = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
        const known = new Set(keysOf('fr'));
        expect(asked.filter((key) => !known.has(key))).toEqual([]);
        expect(asked.length).toBeGreaterThan(100);
    });
    it('choose singular and plural as each language does', () => {
        expect(sentence('fr', 'weeks', { n: 1 })).toBe('1 semaine');
        expect(sentence('fr', 'persons-n', { n: 0 })).toBe('0 personne');
        expect(sentence('en', 'persons-n', { n: 0 })).toBe('0 people');
        expect(sentence('fr', 'persons-n', { n: 1940 })).toBe('1\u202f940 personnes');
    });
    it('do not exist for a key nobody wrote', () => {
        expect(() => sentence('fr', 'no-such-key')).toThrow('no-such-key');
        expect(() => sentence('fr', 'minutes')).toThrow('minutes');
    });
});

describe('days and hours', () => {
    it('are said as each language says them', () => {
        expect(dates.dayInWords('fr', '2026-12-01', 'long')).toBe('mardi 1er décembre');
        expect(dates.dayInWords('fr', '2026-12-21', 'long')).toBe('lundi 21 décembre');
        expect(dates.dayInWords('en', '2026-12-01', 'long')).toBe('Tuesday 1 December');
        expect(dates.dayInWords('fr', '2027-02-01', 'short')).toBe('1er févr.');
        expect(dates.weekdayInWords('fr', 6, 'weekday')).toBe('dimanche');
        expect(dates.timeInWords('fr', '09:30')).toBe('9 h 30');
        expect(dates.timeInWords('fr', '14:00')).toBe('14 h');
        expect(dates.timeInWords('en', '09:30')).toBe('09:30');
    });
    it('carry their sign when they are differences', () => {
        expect(dates.differenceInWords('fr', -96)).toBe('−96');
        expect(dates.differenceInWords('fr', 12)).toBe('+12');
        expect(dates.differenceInWords('fr', 0)).toBe('0');
    });
});
