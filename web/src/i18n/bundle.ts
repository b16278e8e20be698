// SPDX-License-Identifier: EUPL-1.2
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import english from './en.ftl?raw';
import french from './fr.ftl?raw';

export type Language = 'fr' | 'en';
export type Words = Readonly<Record<string, FluentVariable>>;

export const languages: readonly Language[] = ['fr', 'en'];
export const sources: Readonly<Record<Language, string>> = { fr: french, en: english };

function bundleOf(language: Language): FluentBundle {
    const bundle = new FluentBundle(language, { useIsolating: false });
    const errors = bundle.addResource(new FluentResource(sources[language]));
    if (errors.length > 0) {
        throw new Error(`i18n ${language}: ${errors.join(', ')}`);
    }
    return bundle;
}

const bundles = new Map<Language, FluentBundle>();

// The sentence of a key. A key without a sentence is a mistake of ours and stops the caller.
export function sentence(language: Language, key: string, words: Words = {}): string {
    const bundle = bundles.get(language) ?? bundleOf(language);
    bundles.set(language, bundle);
    const pattern = bundle.getMessage(key)?.value;
    if (pattern === null || pattern === undefined) {
        throw new Error(`i18n: no sentence for ${key}`);
    }
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, words, errors);
    const [wrong] = errors;
    if (wrong !== undefined) {
        throw new Error(`i18n ${key}: ${wrong.message}`);
    }
    return text;
}

export function hasSentence(key: string): boolean {
    const bundle = bundles.get('fr') ?? bundleOf('fr');
    return bundle.hasMessage(key);
}
