// SPDX-License-Identifier: EUPL-1.2
import type * as words from '../src/model/types.ts';
import type { House } from './house.ts';
import { differenceOf } from './difference.ts';
import { moreAnswerOf, moreQuestions } from './more.ts';
import { effectOf, slotsOf, toursMap } from './plans.ts';
import { presentOf } from './present.ts';
import * as roads from './roads.ts';
import * as world from './world.ts';

export type MockAnswer = readonly [status: number, body?: unknown];

const code = 'mock-setup-code';

function problem(status: number, name: words.Problem['code'], detail: string): MockAnswer {
    const body: words.Problem = {
        type: 'about:blank',
        title: detail,
        status,
        code: name,
        detail,
        errors: [],
        request_id: 'mock',
    };
    return [status, body];
}

function sessionOf(house: House): words.SessionState {
    return house.signedIn
        ? {
              needs_setup: false,
              signed_in: true,
              display_name: 'Marie-Anghjula',
              role: 'administrator',
              csrf_token: 'mock',
          }
        : { needs_setup: house.needsSetup, signed_in: false };
}

function account(
    house: House,
    method: string,
    path: string,
    body: unknown,
): MockAnswer | undefined {
    if (path === '/setup' && method === 'POST') {
        if ((body as words.Setup).code !== code) {
            return problem(403, 'forbidden', "Ce code n'est pas celui que le serveur a écrit.");
        }
        house.needsSetup = false;
        house.signedIn = true;
        return [201, sessionOf(house)];
    }
    if (path !== '/session') {
        return undefined;
    }
    if (method === 'POST') {
        if ((body as words.SignIn).password.length < 12) {
            return problem(401, 'unauthorized', 'Le nom ou le mot de passe ne va pas.');
        }
        house.signedIn = true;
    }
    if (method === 'DELETE') {
        house.signedIn = false;
        return [204];
    }
    return [200, sessionOf(house)];
}

function see(path: string): MockAnswer | undefined {
    const origin = /^\/see\/(communes|cells)\/(.+)\/origin$/.exec(path);
    if (origin !== null) {
        const row = world.communes.find((one) => one.code === origin[2]);
        return [
            200,
            world.originOf(row?.name ?? 'Maille', row?.unseen.value ?? 8, row?.need.value ?? 14),
        ];
    }
    switch (path) {
        case '/territory':
            return [200, world.territory];
        case '/see/communes':
            return [200, world.communes];
        case '/see/communes.geojson':
            return [200, world.communesMap()];
        case '/see/cells.geojson':
            return [200, world.cellsMap()];
        case '/provisions':
            return [200, world.provisions];
        case '/places':
            return [200, world.places];
        case '/units':
            return [200, world.units];
        case '/ways':
            return [200, roads.way()];
        case '/around':
            return [200, roads.around()];
        default:
            return undefined;
    }
}

function changed(house: House, plan: words.Plan, change: words.Change): MockAnswer {
    if (change.version !== plan.version) {
        return problem(409, 'conflict', 'Ce programme a changé entre-temps.');
    }
    const effect = effectOf(plan, change);
    if (change.keep === true && effect.plan !== null) {
        house.plans.set(plan.id, effect.plan);
    }
    return [200, effect];
}

function onPlan(house: House, method: string, path: string, body: unknown): MockAnswer | undefined {
    const [, id = '', rest = ''] = /^\/plans\/([^/]+)(.*)$/.exec(path) ?? [];
    const plan = house.plans.get(id);
    if (plan === undefined) {
        return problem(404, 'not_found', "Ce programme n'existe pas.");
    }
    if (rest === '' && method === 'DELETE') {
        house.plans.delete(id);
        return [204];
    }
    if (rest === '/publication') {
        const next = { ...plan, state: method === 'PUT' ? 'published' : 'draft' } as const;
        house.plans.set(id, next);
        return [200, next];
    }
    if (rest === '/changes') {
        return changed(house, plan, body as words.Change);
    }
    if (rest === '/present') {
        return [200, presentOf(plan)];
    }
    if (rest === '/improvement') {
        return [202, { ...house.startRun(plan.request), improves: id }];
    }
    if (rest.startsWith('/difference')) {
        return [200, differenceOf(plan, id)];
    }
    const more = /^\/more(?:\/([^/]+))?$/.exec(rest);
    if (more !== null) {
        return more[1] === undefined
            ? [200, moreQuestions]
            : [200, moreAnswerOf(plan, decodeURIComponent(more[1]))];
    }
    const series = /^\/series\/([^/]+)\/slots$/.exec(rest);
    if (series !== null) {
        return [200, slotsOf(plan, series[1] ?? '')];
    }
    return rest === '/tours.geojson' ? [200, toursMap(plan)] : [200, plan];
}

function onRun(house: House, path: string): MockAnswer {
    const [, id = '', rest = ''] = /^\/runs\/([^/]+)(.*)$/.exec(path) ?? [];
    const run = rest === '/stop' ? house.stopRun(id) : house.runs.get(id)?.run;
    return run === undefined
        ? problem(404, 'not_found', "Cette recherche n'existe plus.")
        : [rest === '/stop' ? 202 : 200, run];
}

// What the mock answers to one request under /api/v1.
export function answerOf(house: House, method: string, path: string, body: unknown): MockAnswer {
    const open = account(house, method, path, body);
    if (open !== undefined) {
        return open;
    }
    if (!house.signedIn) {
        return problem(401, 'unauthorized', 'Ouvrez votre session.');
    }
    if (path === '/runs' && method === 'POST') {
        const request = body as words.Request;
        return request.weeks > 13
            ? [
                  422,
                  { ...(problem(422, 'invalid', 'Treize semaines au plus.')[1] as words.Problem) },
              ]
            : [202, house.startRun(request)];
    }
    if (path === '/plans') {
        return [200, house.summaries()];
    }
    if (path.startsWith('/runs/')) {
        return onRun(house, path);
    }
    if (path.startsWith('/plans/')) {
        return onPlan(house, method, path, body) ?? problem(404, 'not_found', 'Rien ici.');
    }
    return see(path) ?? problem(404, 'not_found', 'Rien ici.');
}
