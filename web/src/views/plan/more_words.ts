// SPDX-License-Identifier: EUPL-1.2
import { amount, t, time, weekday } from '../../i18n/language.svelte.ts';
import type { MoreAnswer, MoreQuestion } from '../../model/types.ts';
import { placeWords, unitWords } from './words.ts';

// Sentences about what one more would bring.

const mostPlaces = 3;

function isMorning(question: MoreQuestion): boolean {
    return (question.leaves ?? '') < '12:00';
}

// "Une demi-journée de plus le jeudi matin, Camion de Corte".
export function moreTitle(question: MoreQuestion): string {
    switch (question.kind) {
        case 'half_day':
            return t(isMorning(question) ? 'more-half-morning' : 'more-half-later', {
                weekday: weekday(question.weekday ?? 0),
                from: time(question.leaves ?? ''),
                until: time(question.returns ?? ''),
                unit: unitWords(question.unit ?? ''),
            });
        case 'unit':
            return t('more-unit', { unit: unitWords(question.unit ?? '') });
        case 'welcome':
            return t('more-welcome', { place: placeWords(question.place ?? '') });
    }
}

// ", à Lama et à Urtaca ; 40 km de plus."
export function moreUse(answer: MoreAnswer): string {
    const places = [...new Set(answer.series.map((one) => placeWords(one.place)))];
    const named = places.slice(0, mostPlaces).join(' ; ');
    const parts =
        answer.question.kind === 'welcome' || named === ''
            ? []
            : [
                  t('more-at', {
                      places: named,
                      others: amount(places.length - Math.min(mostPlaces, places.length)),
                  }),
              ];
    const km = Math.round(answer.distance_difference_m / 1000);
    if (km !== 0) {
        parts.push(t(km > 0 ? 'more-km' : 'less-km', { n: amount(Math.abs(km)) }));
    }
    if (answer.gives_way !== undefined) {
        parts.push(t('more-instead', { place: placeWords(answer.gives_way) }));
    }
    if (answer.is_planned_anew) {
        parts.push(t('more-anew'));
    }
    return parts.length === 0 ? '.' : ` ${parts.join(' ')}`;
}
