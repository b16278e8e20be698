// SPDX-License-Identifier: EUPL-1.2
import { amount, t } from '../../i18n/language.svelte.ts';
import type { RoadRow } from '../../model/way.ts';

const classNames: Readonly<Record<string, string>> = {
    motorway: 'road-motorway',
    trunk: 'road-trunk',
    fast_link: 'road-link',
    primary: 'road-primary',
    link: 'road-link',
    secondary: 'road-secondary',
    tertiary: 'road-tertiary',
    unclassified: 'road-unclassified',
    residential: 'road-residential',
    living_street: 'road-living-street',
    service: 'road-service',
    pedestrian: 'road-pedestrian',
    track: 'road-track',
    cycleway: 'road-cycleway',
    path: 'road-path',
    footway: 'road-footway',
    steps: 'road-steps',
    ferry: 'road-ferry',
};

export function classWords(row: RoadRow): string {
    return t(classNames[row.road_class] ?? 'road-unclassified');
}

// "D 84"; "route de liaison, sans nom"; "5 petits bouts de rue".
export function roadWords(row: RoadRow): string {
    if (row.others > 0) {
        return t('road-others', { n: amount(row.others) });
    }
    return row.road === '' ? t('road-nameless', { kind: classWords(row) }) : row.road;
}
