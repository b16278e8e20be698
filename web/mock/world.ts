// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import type * as words from '../src/model/types.ts';
import { randomFrom } from './random.ts';

// A made-up Corsica for tests of the desk: true names, contours and inhabitants of the
// demonstration data, invented need, reach, places and hours. Never shown as a result.

const folder = new URL('../../data/demo/corse/', import.meta.url);

function rowsOf(file: string): Record<string, string>[] {
    const lines = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
    const split = (line: string): string[] =>
        [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '');
    const names = split(lines[0] ?? '');
    return lines
        .slice(1)
        .map((line) => Object.fromEntries(split(line).map((field, i) => [names[i] ?? '', field])));
}

function hoursOf(row: Record<string, string>): words.WeeklyHours {
    return ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].map((day) =>
        (row[day] ?? '')
            .split(' ')
            .filter((window) => window.includes('-'))
            .map((window) => {
                const [opens = '', closes = ''] = window.split('-');
                return { opens, closes };
            }),
    );
}

const around = (value: number): words.Estimate => ({
    value,
    low: value * 0.72,
    high: value * 1.34,
});

const rows = rowsOf('communes.csv');
const chance = randomFrom(7);

export const position = new Map(
    rows.map((row) => [row['code'] ?? '', [Number(row['lon']), Number(row['lat'])] as const]),
);

export const communes: words.CommuneSight[] = rows.map((row) => {
    const inhabitants = Number(row['population_count']);
    const need = inhabitants * (0.13 + 0.12 * chance());
    const drive = Math.round(4 + 50 * chance() ** 2);
    const unseen = need * Math.min(0.95, 0.25 + drive / 60);
    return {
        code: row['code'] ?? '',
        name: row['name'] ?? '',
        inhabitants,
        need: around(need),
        unseen: around(unseen),
        unseen_per_1000: inhabitants > 0 ? (1000 * unseen) / inhabitants : 0,
        reach_percent: need > 0 ? 100 * (1 - unseen / need) : 0,
        walk_min: drive > 40 ? null : drive * 11,
        drive_min: drive,
        missing: [
            ...(row['age_0_14'] === '' ? (['ages', 'households'] as const) : []),
            ...(row['median_income_eur'] === '' ? (['income'] as const) : []),
            ...(row['poverty_rate_percent'] === '' ? (['poverty'] as const) : []),
        ],
    };
});

const sum = (pick: (row: words.CommuneSight) => number): number =>
    communes.reduce((total, row) => total + pick(row), 0);

export const provisions: words.Provision[] = rowsOf('provision.csv').map((row) => ({
    id: row['id'] ?? '',
    kind: row['kind'] === 'itinerant' ? 'itinerant' : 'fixed',
    name: row['name'] ?? '',
    address: row['address'] ?? '',
    phone: row['phone'] ?? '',
    commune: row['commune_code'] ?? '',
    lon: Number(row['lon']),
    lat: Number(row['lat']),
    hours: hoursOf(row),
    comment: row['comment'] ?? '',
    source: row['source'] ?? '',
    as_of: row['as_of'] ?? '',
}));

const week: words.WeeklyHours = [0, 1, 2, 3, 4, 5, 6].map((day) =>
    day < 5 ? [{ opens: '08:30', closes: '18:00' }] : [],
);

export const places: words.Place[] = communes.flatMap((commune, i) => {
    const [lon, lat] = position.get(commune.code) ?? [9, 42];
    const square: words.Place = {
        id: `square-${commune.code}`,
        kind: 'square',
        name: 'place du village',
        commune: commune.code,
        commune_name: commune.name,
        lon,
        lat,
        welcome: week,
        source: 'mock',
        is_estimated: true,
    };
    const hall = {
        ...square,
        id: `hall-${commune.code}`,
        kind: 'town_hall',
        name: 'mairie',
    } as const;
    return i % 3 === 0 ? [square, hall] : [square];
});

export const units: words.Unit[] = [
    {
        id: 'camion-corte',
        kind: 'van',
        name: 'Camion de Corte',
        base: 'corte',
        base_name: 'Corte, cours Paoli',
        shifts: week,
    },
    {
        id: 'fourgon-bastia',
        kind: 'van',
        name: 'Fourgon de Bastia',
        base: 'bastia',
        base_name: 'Bastia, place Saint-Nicolas',
        shifts: week,
    },
];

export const territory: words.Territory = {
    id: 'corse',
    name: 'Corse',
    zone: 'Europe/Paris',
    bounds: [8.53, 41.33, 9.57, 43.03],
    attribution: [
        "© les contributeurs d'OpenStreetMap, sous licence ODbL 1.0",
        'Contours : IGN Admin Express, INSEE, Licence Ouverte 2.0',
        'Population, revenus : INSEE, Licence Ouverte 2.0',
        'France services : ANCT, Licence Ouverte 2.0',
    ],
    sources: [
        {
            file: 'communes.csv',
            title: 'Âges, ménages, revenus des communes',
            publisher: 'INSEE',
            licence: 'Licence Ouverte 2.0',
            licence_url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
            date: '2022',
            note: '',
            en: {
                title: 'Ages, households, incomes of the communes',
                publisher: 'INSEE',
                licence: 'Licence Ouverte 2.0',
                date: '2022',
                note: '',
            },
        },
    ],
    totals: {
        inhabitants: sum((row) => row.inhabitants),
        need: around(sum((row) => row.need.value)),
        unseen: around(sum((row) => row.unseen.value)),
    },
    counts: {
        communes: communes.length,
        cells: 4000,
        places: places.length,
        provisions: provisions.length,
        units: units.length,
    },
    bases: [{ id: 'corte', name: 'Corte, cours Paoli', lon: 9.1505, lat: 42.3071 }],
};

export function communesMap(): FeatureCollection {
    const text = readFileSync(new URL('communes.geojson', folder), 'utf8');
    const rank = new Map(communes.map((row, i) => [row.code, i]));
    const collection = JSON.parse(text) as FeatureCollection;
    return {
        type: 'FeatureCollection',
        features: collection.features.map((feature) => {
            const code = String(feature.properties?.['code']);
            return { ...feature, id: rank.get(code) ?? 0 };
        }),
    };
}

export function cellsMap(): FeatureCollection {
    const draw = randomFrom(3);
    const features = communes.flatMap((row) => {
        const [lon, lat] = position.get(row.code) ?? [9, 42];
        const count = Math.min(30, Math.ceil(row.inhabitants / 60));
        return Array.from({ length: count }, () => {
            const x = lon + Math.round((draw() - 0.5) * 16) * 0.0024;
            const y = lat + Math.round((draw() - 0.5) * 16) * 0.0018;
            const ring = [
                [x, y],
                [x + 0.0024, y],
                [x + 0.0024, y + 0.0018],
                [x, y + 0.0018],
                [x, y],
            ];
            const share = draw() / count;
            return {
                type: 'Feature' as const,
                geometry: { type: 'Polygon' as const, coordinates: [ring] },
                properties: {
                    unseen: row.unseen.value * share * 2,
                    need: row.need.value * share * 2,
                    inhabitants: row.inhabitants * share * 2,
                    walk_min: 40,
                    drive_min: row.drive_min,
                    name: `CRS3035RES200mN${Math.round(y * 1e4)}E${Math.round(x * 1e4)}`,
                },
            };
        });
    });
    return { type: 'FeatureCollection', features };
}

export function originOf(title: string, unseen: number, need: number): words.Origin {
    const term = (
        kind: words.OriginTerm['kind'],
        label_key: string,
        persons: number,
        rest: Partial<words.OriginTerm> = {},
    ): words.OriginTerm => ({ kind, label_key, persons, ...rest });
    return {
        title,
        unseen: around(unseen),
        need: around(need),
        terms: [
            term('age_band', 'age_15_29', need * 0.05, {
                inhabitants: need * 1.4,
                rate_percent: 3.2,
            }),
            term('age_band', 'age_30_44', need * 0.1, {
                inhabitants: need * 1.6,
                rate_percent: 5.5,
            }),
            term('age_band', 'age_45_59', need * 0.15, {
                inhabitants: need * 1.7,
                rate_percent: 9,
            }),
            term('age_band', 'age_60_74', need * 0.3, {
                inhabitants: need * 1.5,
                rate_percent: 24,
                source: 'INSEE Première 1953, juin 2023',
                source_en: 'INSEE Première 1953, June 2023',
            }),
            term('age_band', 'age_75_89', need * 0.35, {
                inhabitants: need * 0.6,
                rate_percent: 62,
            }),
            term('adjustment', 'poverty', need * 0.06),
            term('adjustment', 'income', need * 0.02),
            term('calibration', 'calibration', need * -0.03),
            term('reach', 'reach', unseen - need),
            term('result', 'unseen', unseen),
        ],
        nearest: provisions.slice(0, 3).map((provision, i) => ({
            id: provision.id,
            name: provision.name,
            drive_min: 14 + 9 * i,
            walk_min: i === 0 ? 150 : null,
            share_percent: 12 / (i + 1),
        })),
        missing: [{ input: 'poverty', fallback: 'departement', effect_persons: need * 0.04 }],
        sources: territory.sources,
    };
}
