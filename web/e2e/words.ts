// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';
import type { Page } from 'playwright-core';

type Pattern = NonNullable<FluentResource['body'][number]['value']>;

const fewestLetters = 4;
// Written once into the name of a plan, which stays as it was given.
const kept = 'plan-default-name';

function patternsOf(language: 'fr' | 'en'): ReadonlyMap<string, string> {
    const file = new URL(`../src/i18n/${language}.ftl`, import.meta.url);
    const { body } = new FluentResource(readFileSync(file, 'utf8'));
    return new Map(body.map(({ id, value }) => [id, value === null ? '' : expressionOf(value)]));
}

// A regular expression for all that a sentence can become.
function expressionOf(pattern: Pattern): string {
    if (typeof pattern === 'string') {
        return pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    }
    const parts = pattern.map((part) => {
        if (typeof part === 'string') {
            return expressionOf(part);
        }
        return part.type === 'select'
            ? `(?:${part.variants.map((variant) => expressionOf(variant.value)).join('|')})`
            : '.+';
    });
    return parts.join('');
}

function lettersOf(expression: string): number {
    return expression.replace(/\\.|[^\p{L}]/gu, '').length;
}

// The French sentences that English does not share, as whole texts.
function frenchOnly(): readonly (readonly [string, RegExp])[] {
    const english = patternsOf('en');
    return [...patternsOf('fr')]
        .filter(([id, text]) => text !== english.get(id) && id !== kept)
        .filter(([, text]) => lettersOf(text) >= fewestLetters)
        .map(([id, text]) => [id, new RegExp(`^${text}$`, 'u')]);
}

// What the page shows or says in French sentences while it should be in English.
export async function frenchLeftOn(page: Page): Promise<readonly string[]> {
    const said = (await page.evaluate(`(() => {
        const said = [];
        const attributes = ['aria-label', 'placeholder', 'title', 'alt'];
        const spared = '[lang="fr"], [translate="no"], svg';
        for (const element of document.body.querySelectorAll('*')) {
            if (element.closest(spared) || !element.checkVisibility()) {
                continue;
            }
            said.push(...attributes.map((name) => element.getAttribute(name) ?? ''));
            for (const node of element.childNodes) {
                said.push(node.nodeType === Node.TEXT_NODE ? node.data : '');
            }
        }
        return said.map((text) => text.trim()).filter((text) => text !== '');
    })()`)) as readonly string[];
    const sentences = frenchOnly();
    return [...new Set(said)].flatMap((text) =>
        sentences.filter(([, expression]) => expression.test(text)).map(([id]) => `${id}: ${text}`),
    );
}
