// SPDX-License-Identifier: EUPL-1.2
import { isDay } from '../../base/day.ts';
import { hasSentence } from '../../i18n/bundle.ts';
import { day, language, t } from '../../i18n/language.svelte.ts';
import type { OriginTerm, Source } from '../../model/types.ts';

// Keys of i18n for the codes of the server.

export const missingWords: Readonly<Record<string, string>> = {
    ages: 'missing-ages',
    households: 'missing-households',
    income: 'missing-income',
    poverty: 'missing-poverty',
};

// "age_60_74" is said "60 – 74 ans"; other terms have a sentence of their own.
export function termWords(key: string): string {
    const age = /^age_(\d+)_(\d+|plus)$/.exec(key);
    if (age !== null) {
        const [, from = '', until = ''] = age;
        return until === 'plus' ? t('term-age-plus', { from }) : t('term-age', { from, until });
    }
    const name = `term-${key.replaceAll('_', '-')}`;
    return hasSentence(name) ? t(name) : t('term-other');
}

// The sentences above that are named by a word of the server.
export const termKeys: readonly string[] = [
    'term-poverty',
    'term-income',
    'term-alone',
    'term-qpv',
    'term-calibration',
    'term-reach',
    'term-known',
    'term-unseen',
    'term-need',
];

const fallbacks: Readonly<Record<string, string>> = {
    commune: 'fallback-commune',
    departement: 'fallback-wider',
    territory: 'fallback-territory',
    national: 'fallback-national',
};

export function fallbackWords(fallback: string): string {
    return t(fallbacks[fallback] ?? 'fallback-wider');
}

// A source in the language of the user, where the territory says it in that language.
export function sourceWords(source: Source): Source {
    const words = language() === 'en' ? { ...source, ...source.en } : source;
    return { ...words, date: isDay(words.date) ? day(words.date, 'date') : words.date };
}

export function termSource(term: OriginTerm): string | undefined {
    return language() === 'en' ? (term.source_en ?? term.source) : term.source;
}
