// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '../../base/day.ts';
import { amount, count, day, t, time, weekday } from '../../i18n/language.svelte.ts';
import { weekdayOf } from '../../base/day.ts';
import { unitsOf } from '../../model/plan.ts';
import type { LeftOut, Objective, Place, Plan, Rhythm, Run, Series } from '../../model/types.ts';
import { placeOf, places, provisions, units } from '../state/desk.svelte.ts';

// Sentences about plans, for the codes and figures of the server.

export const objectiveNames: Readonly<Record<Objective, string>> = {
    people: 'variant-people',
    even: 'variant-even',
    road: 'variant-road',
};

export const objectiveLeads: Readonly<Record<Objective, string>> = {
    people: 'variant-people-lead',
    even: 'variant-even-lead',
    road: 'variant-road-lead',
};

export const stepNames: Readonly<Record<Run['step'], string>> = {
    roads: 'run-roads',
    reach: 'run-reach',
    people: 'run-people',
    even: 'run-even',
    road: 'run-road',
    reasons: 'run-reasons',
    done: 'run-done',
};

const placeKinds: Readonly<Record<Place['kind'], string>> = {
    square: 'kind-square',
    market: 'kind-market',
    town_hall: 'kind-town-hall',
    car_park: 'kind-car-park',
    hall: 'kind-hall',
    care_home: 'kind-care-home',
    shop: 'kind-shop',
    school: 'kind-school',
    library: 'kind-library',
    post_office: 'kind-post-office',
    social: 'kind-social',
    station: 'kind-station',
    other: 'kind-other',
};

export function kindWords(place: Place): string {
    return t(placeKinds[place.kind]);
}

// "Calacuccia, place de la mairie".
export function placeWords(id: string): string {
    const place = placeOf(id);
    if (place === undefined) {
        return id;
    }
    const isSaid = place.name.toLowerCase().includes(place.commune_name.toLowerCase());
    return isSaid || place.commune_name === ''
        ? place.name
        : `${place.commune_name}, ${place.name}`;
}

export type PlaceChoice = { readonly id: string; readonly label: string; readonly note: string };

// Every place but these, to choose from.
export function placeChoices(without: readonly string[]): readonly PlaceChoice[] {
    return (places.value ?? [])
        .filter((place) => !without.includes(place.id))
        .map((place) => ({ id: place.id, label: placeWords(place.id), note: kindWords(place) }));
}

// The commune alone: what fits on a calendar.
export function placeShort(id: string): string {
    const place = placeOf(id);
    return place?.commune_name || place?.name || id;
}

export function unitWords(id: string): string {
    return units.value?.find((unit) => unit.id === id)?.name ?? id;
}

// The units a plan may send, by their ids.
export function plannedUnits(plan: Plan): readonly string[] {
    return unitsOf(plan, units.value ?? []);
}

export function provisionWords(id: string): string {
    return provisions.value?.find((one) => one.id === id)?.name ?? t('an-offer');
}

// "le mardi, toutes les 2 semaines".
export function rhythmWords(rhythm: Rhythm): string {
    switch (rhythm.kind) {
        case 'every_weeks': {
            const name = weekday(weekdayOf(rhythm.anchor ?? '2024-01-01'));
            return t('rhythm-weeks', { n: rhythm.weeks ?? 1, weekday: name });
        }
        case 'monthly_weekday':
            return t('rhythm-month', {
                nth: rhythm.nth ?? 1,
                weekday: weekday(rhythm.weekday ?? 0),
            });
        case 'on_days': {
            const days = rhythm.days ?? [];
            const [first] = days;
            return days.length === 1 && first !== undefined
                ? t('rhythm-once', { day: day(first) })
                : t('rhythm-days', { days: days.map((one) => day(one, 'short')).join(', ') });
        }
    }
}

export function untilOf(series: Series): string {
    const [hours = 0, minutes = 0] = series.starts.split(':').map(Number);
    const end = hours * 60 + minutes + series.stay_min;
    return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

export function hoursOf(series: Series): string {
    return t('from-until', { from: time(series.starts), until: time(untilOf(series)) });
}

const leftOutSentences: Readonly<Record<LeftOut['cause'], string>> = {
    never_open: 'left-never-open',
    unreachable: 'left-unreachable',
    too_far: 'left-too-far',
    lacks_equipment: 'left-lacks-equipment',
    forbidden: 'left-forbidden',
    days_forbidden: 'left-days-forbidden',
    already_covered: 'left-already-covered',
    group_full: 'left-group-full',
    budget_spent: 'left-budget-spent',
    not_worth_the_road: 'left-not-worth-the-road',
    no_room: 'left-no-room',
};

export function leftOutWords(one: LeftOut): string {
    const by = one.because_of ? placeShort(one.because_of) : '';
    const because = by === '' ? 'no' : 'yes';
    return t(leftOutSentences[one.cause], {
        because,
        by,
    });
}

const obstacleSentences: Readonly<Record<string, string>> = {
    closed: 'obstacle-closed',
    shift: 'obstacle-shift',
    overlap: 'obstacle-overlap',
    unreachable: 'obstacle-unreachable',
    no_rest: 'obstacle-no-rest',
    range: 'obstacle-range',
    driving: 'obstacle-driving',
    equipment: 'obstacle-equipment',
    forbidden: 'obstacle-forbidden',
    day_forbidden: 'obstacle-day-forbidden',
    taken: 'obstacle-taken',
    rhythm: 'obstacle-rhythm',
    hour_differs: 'obstacle-hour-differs',
    stay: 'obstacle-stay',
    group_full: 'obstacle-group-full',
    budget: 'obstacle-budget',
    twice: 'obstacle-twice',
    pinned: 'obstacle-pinned',
    no_room: 'obstacle-no-room',
    day_off: 'obstacle-day-off',
    impossible: 'obstacle-impossible',
};

export function obstacleWords(obstacle: { readonly code: string }): string {
    return t(obstacleSentences[obstacle.code] ?? 'obstacle-impossible');
}

// "3 h 20" of so many seconds.
export function duration(seconds: number): string {
    const minutes = Math.round(seconds / 60);
    if (minutes > 0 && minutes % 60 === 0) {
        return t('hours-whole', { h: count(minutes / 60) });
    }
    return minutes < 60
        ? t('minutes', { n: amount(minutes) })
        : t('hours-minutes', {
              h: count(Math.floor(minutes / 60)),
              m: String(minutes % 60).padStart(2, '0'),
          });
}

export function kilometres(metres: number): string {
    return count(Math.round(metres / 1000));
}

// "du 30 nov. au 27 déc."
export function spanWords(first: string, weeks: number): string {
    const last = addDays(first, 7 * weeks - 1);
    return t('span', { from: day(first, 'short'), until: day(last, 'short') });
}
