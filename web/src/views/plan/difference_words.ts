// SPDX-License-Identifier: EUPL-1.2
import { t, time } from '../../i18n/language.svelte.ts';
import type { KeepingPrice, PlanSummary, Series } from '../../model/types.ts';
import { objectiveNames, obstacleWords, placeWords, rhythmWords, unitWords } from './words.ts';

// Sentences about what became of a stop, and what keeping it would cost.

// "le mardi, toutes les 2 semaines, à 9 h 30, Camion de Corte".
export function whenWords(series: Series): string {
    return t('diff-when', {
        rhythm: rhythmWords(series.rhythm),
        hour: time(series.starts),
        unit: unitWords(series.unit),
    });
}

export function summaryWords(plan: PlanSummary): string {
    const words = `${plan.name || t('plan-unnamed')} · ${t(objectiveNames[plan.objective])}`;
    return plan.state === 'published' ? `${words} · ${t('diff-announced')}` : words;
}

// What the change of one stop is worth, in whole persons.
export function priceWords(price: KeepingPrice): string {
    const [obstacle] = price.obstacles;
    if (obstacle !== undefined) {
        return t('price-impossible', { why: obstacleWords(obstacle) });
    }
    const n = Math.round(Math.abs(price.people));
    if (price.is_worth_moving) {
        return t('price-gain', { n });
    }
    return n === 0 ? t('price-nothing') : t('price-loss', { n });
}

// " Pour la garder, une autre halte céderait sa place : ...".
export function wayWords(price: KeepingPrice): string {
    const places = price.gives_way.map((one) => placeWords(one)).join(' ; ');
    return places === '' || price.obstacles.length > 0
        ? ''
        : ` ${t('price-gives-way', { places })}`;
}
