// SPDX-License-Identifier: EUPL-1.2
import type { Day } from '../base/day.ts';
import { roundPersons } from '../base/figures.ts';
import { sentence, type Language, type Words } from './bundle.ts';
import * as dates from './dates.ts';

const memory = 'halte.language';

function firstLanguage(): Language {
    return localStorage.getItem(memory) === 'en' ? 'en' : 'fr';
}

let current = $state<Language>(firstLanguage());

export function language(): Language {
    return current;
}

export function speak(next: Language): void {
    current = next;
    localStorage.setItem(memory, next);
    document.documentElement.lang = next;
}

// The sentence of a key in the language of the user.
export function t(key: string, words?: Words): string {
    return sentence(current, key, words);
}

export function day(value: Day, style: dates.DayStyle = 'long'): string {
    return dates.dayInWords(current, value, style);
}

export function weekday(value: number, style: dates.DayStyle = 'weekday'): string {
    return dates.weekdayInWords(current, value, style);
}

export function time(value: string): string {
    return dates.timeInWords(current, value);
}

export function instant(value: string): string {
    return dates.instantInWords(current, value);
}

export function count(value: number, digits = 0): string {
    return dates.numberInWords(current, value, digits);
}

export function persons(value: number): string {
    return count(roundPersons(value));
}

export function difference(value: number, digits = 0): string {
    return dates.differenceInWords(current, roundPersons(value), digits);
}

// A figure inside a sentence: the sentence formats it and chooses singular or plural.
export function amount(value: number): number {
    return roundPersons(value);
}
