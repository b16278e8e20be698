// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { committedTypes, generatedTypes } from '../generate_types.ts';
import { checked, type Shape } from '../src/model/shape.ts';
import * as shapes from '../src/model/shapes.ts';
import type { Plan } from '../src/model/types.ts';
import { answerOf } from './answers.ts';
import { openHouse } from './house.ts';

type Answers = Readonly<
    Record<string, { content?: Readonly<Record<string, { schema: object }>>; $ref?: string }>
>;
type Contract = {
    paths: Readonly<Record<string, Readonly<Record<string, { responses: Answers }>>>>;
};

const text = readFileSync(new URL('../../docs/formats/openapi.yaml', import.meta.url), 'utf8');
const contract = parse(text) as Contract;

function validatorOf(path: string, method: string, status: number): ValidateFunction {
    const answers = contract.paths[path]?.[method]?.responses ?? {};
    const content = answers[String(status)]?.content ?? {};
    const schema = Object.values(content)[0]?.schema ?? {};
    const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
    return ajv.compile({ ...schema, components: (contract as { components?: object }).components });
}

const house = openHouse(true);
const plan = 'run1-people';

const questions: readonly (readonly [
    method: string,
    path: string,
    template: string,
    shape: Shape | null,
    body?: () => unknown,
])[] = [
    ['POST', '/setup', '/setup', shapes.sessionShape, () => ({ code: 'mock-setup-code' })],
    ['GET', '/session', '/session', shapes.sessionShape],
    ['GET', '/territory', '/territory', shapes.territoryShape],
    ['GET', '/see/communes', '/see/communes', shapes.communesShape],
    ['GET', '/see/communes.geojson', '/see/communes.geojson', shapes.mapShape],
    ['GET', '/see/cells.geojson', '/see/cells.geojson', shapes.mapShape],
    ['GET', '/see/communes/2B096/origin', '/see/communes/{code}/origin', shapes.originShape],
    ['GET', '/see/cells/x/origin', '/see/cells/{name}/origin', shapes.originShape],
    ['GET', '/provisions', '/provisions', shapes.provisionsShape],
    ['GET', '/places', '/places', shapes.placesShape],
    ['GET', '/units', '/units', shapes.unitsShape],
    ['GET', '/ways', '/ways', shapes.wayShape],
    ['GET', '/around', '/around', shapes.aroundShape],
    ['POST', '/runs', '/runs', shapes.runShape, () => ({ first_day: '2026-11-30', weeks: 4 })],
    ['GET', '/runs/run1', '/runs/{id}', shapes.runShape],
    ['POST', '/runs/run1/stop', '/runs/{id}/stop', shapes.runShape],
    ['GET', '/plans', '/plans', shapes.plansShape],
    ['GET', `/plans/${plan}`, '/plans/{id}', shapes.planShape],
    ['GET', `/plans/${plan}/tours.geojson`, '/plans/{id}/tours.geojson', shapes.mapShape],
    [
        'GET',
        `/plans/${plan}/series/${plan}-0/slots`,
        '/plans/{id}/series/{series}/slots',
        shapes.slotsShape,
    ],
    ['GET', `/plans/${plan}/present`, '/plans/{id}/present', shapes.presentShape],
    ['GET', `/plans/${plan}/difference`, '/plans/{id}/difference', shapes.differenceShape],
    ['GET', `/plans/${plan}/more`, '/plans/{id}/more', shapes.moreQuestionsShape],
    [
        'GET',
        `/plans/${plan}/more/unit.camion-corte`,
        '/plans/{id}/more/{question}',
        shapes.moreAnswerShape,
    ],
    [
        'POST',
        `/plans/${plan}/changes`,
        '/plans/{id}/changes',
        shapes.effectShape,
        () => ({ kind: 'remove', version: 1, series: `${plan}-0` }),
    ],
    [
        'POST',
        `/plans/${plan}/improvement`,
        '/plans/{id}/improvement',
        shapes.runShape,
        () => ({ seconds: 3 }),
    ],
    ['PUT', `/plans/${plan}/publication`, '/plans/{id}/publication', shapes.planShape],
    ['DELETE', `/plans/${plan}/publication`, '/plans/{id}/publication', shapes.planShape],
    ['DELETE', `/plans/${plan}`, '/plans/{id}', null],
];

describe('the mock keeps the contract of the API and the shapes of the desk', () => {
    for (const [method, path, template, shape, body] of questions) {
        it(`${method} ${path}`, () => {
            const [status, answer] = answerOf(house, method, path, body?.());
            if (path === '/runs/run1/stop') {
                expect(house.steppedRun('run1')?.state).toBe('stopped');
            }
            expect(status).toBeLessThan(300);
            const isValid = validatorOf(template, method.toLowerCase(), status);
            isValid(answer);
            expect(isValid.errors ?? []).toEqual([]);
            if (shape !== null) {
                expect(checked(answer, shape).ok).toBe(true);
            }
        });
    }
});

it('every operation of the contract is asked above or streamed', () => {
    const asked = new Set(questions.map(([method, , template]) => `${method} ${template}`));
    const known = Object.entries(contract.paths).flatMap(([path, operations]) =>
        Object.keys(operations)
            .filter((method) => ['get', 'post', 'put', 'delete'].includes(method))
            .map((method) => `${method.toUpperCase()} ${path}`),
    );
    const apart = ['POST /session', 'DELETE /session', 'GET /runs/{id}/events'];
    expect(known.filter((one) => !asked.has(one)).sort()).toEqual(apart.sort());
});

it('the shapes refuse an answer that lost a word', () => {
    const [, whole] = answerOf(house, 'GET', '/plans/run1-even', undefined);
    const rest = { ...(whole as Plan), figures: undefined };
    expect(checked(whole, shapes.planShape).ok).toBe(true);
    expect(checked(rest, shapes.planShape)).toEqual({ ok: false, error: '$.figures' });
});

it('the committed types are those of the contract', async () => {
    expect(await committedTypes()).toBe(await generatedTypes());
});
