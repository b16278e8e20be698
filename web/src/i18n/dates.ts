// SPDX-License-Identifier: EUPL-1.2
import type { Day } from '../base/day.ts';
import { toMs } from '../base/day.ts';
import type { Language } from './bundle.ts';

export type DayStyle = 'long' | 'full' | 'date' | 'short' | 'weekday' | 'weekday_short';

const styles: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
    long: { weekday: 'long', day: 'numeric', month: 'long' },
    full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    date: { day: 'numeric', month: 'long', year: 'numeric' },
    short: { day: 'numeric', month: 'short' },
    weekday: { weekday: 'long' },
    weekday_short: { weekday: 'short' },
};

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

// "mardi 1er décembre", "Tuesday 1 December".
export function dayInWords(language: Language, day: Day, style: DayStyle): string {
    const options = { ...styles[style], timeZone: 'UTC' };
    const text = new Intl.DateTimeFormat(locales[language], options).format(toMs(day));
    return language === 'fr' ? text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : text;
}

// 2024-01-01 was a Monday.
export function weekdayInWords(language: Language, weekday: number, style: DayStyle): string {
    return dayInWords(language, `2024-01-0${weekday + 1}`, style);
}

// An instant of the server, on the wall clock of the user.
export function instantInWords(language: Language, instant: string): string {
    const options = { dateStyle: 'long', timeStyle: 'short' } as const;
    return new Intl.DateTimeFormat(locales[language], options).format(new Date(instant));
}

// "9 h 30" in French, "09:30" in English.
export function timeInWords(language: Language, time: string): string {
    const [hours = '', minutes = ''] = time.split(':');
    if (language === 'en') {
        return `${hours}:${minutes}`;
    }
    return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`;
}

export function numberInWords(language: Language, value: number, digits = 0): string {
    return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(
        value,
    );
}

// With its sign, also plus: differences.
export function differenceInWords(language: Language, value: number, digits = 0): string {
    const options = { maximumFractionDigits: digits, signDisplay: 'exceptZero' } as const;
    return new Intl.NumberFormat(locales[language], options).format(value).replace('-', '−');
}
