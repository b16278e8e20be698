// SPDX-License-Identifier: EUPL-1.2
import type * as words from '../src/model/types.ts';
import { madeUp, summaryOf } from './plans.ts';
import { places } from './world.ts';

export type PublicStop = { readonly day: string; readonly opens: string; readonly name: string };

// What the mock remembers between two questions.
export type House = {
    needsSetup: boolean;
    signedIn: boolean;
    readonly plans: Map<string, words.Plan>;
    readonly runs: Map<string, { run: words.Run; request: words.Request }>;
    readonly startRun: (request: words.Request) => words.Run;
    readonly steppedRun: (id: string) => words.Run | undefined;
    readonly stopRun: (id: string) => words.Run | undefined;
    readonly publishedStops: () => readonly PublicStop[];
    readonly summaries: () => words.PlanSummary[];
};

const steps: readonly words.Run['step'][] = ['roads', 'reach', 'people', 'even', 'road', 'reasons'];

const stride = 0.06;

// A run one stride further; the best of each search shows up as its turn comes.
function advanced(run: words.Run): words.Run {
    const share = run.share + stride;
    const step = steps[Math.floor(share * steps.length)] ?? 'reasons';
    const best = {
        ...(share > 0.34 ? { people: 900 + 1000 * share } : {}),
        ...(share > 0.5 ? { even: 700 + 1000 * share } : {}),
        ...(share > 0.67 ? { road: 600 + 900 * share } : {}),
    };
    return { ...run, state: 'running', step, share, best };
}

function publishedStops(plans: readonly words.Plan[]): readonly PublicStop[] {
    return plans
        .filter((plan) => plan.state === 'published')
        .flatMap((plan) => plan.tours)
        .flatMap((tour) =>
            tour.stops.map((stop) => ({
                day: tour.day,
                opens: stop.opens,
                name: places.find((place) => place.id === stop.place)?.commune_name ?? '',
            })),
        );
}

export function openHouse(needsSetup: boolean): House {
    const plans: House['plans'] = new Map();
    const runs: House['runs'] = new Map();

    const keep = (run: words.Run, request: words.Request): words.Run => {
        runs.set(run.id, { run, request });
        return run;
    };
    const finish = (
        run: words.Run,
        request: words.Request,
        state: 'done' | 'stopped',
    ): words.Run => {
        const made = (['people', 'even', 'road'] as const).map((o) => madeUp(run.id, o, request));
        made.forEach((plan) => plans.set(plan.id, plan));
        return keep(
            {
                ...run,
                state,
                step: 'done',
                share: 1,
                proposal: run.id,
                plans: made.map((plan) => plan.id),
            },
            request,
        );
    };
    return {
        needsSetup,
        signedIn: false,
        plans,
        runs,
        startRun: (request) =>
            keep(
                { id: `run${runs.size + 1}`, state: 'waiting', step: 'roads', share: 0, best: {} },
                request,
            ),
        stopRun: (id) => {
            const known = runs.get(id);
            return known && keep({ ...known.run, state: 'stopping' }, known.request);
        },
        steppedRun: (id) => {
            const known = runs.get(id);
            if (known === undefined || known.run.state === 'done') {
                return known?.run;
            }
            const { run, request } = known;
            if (run.state === 'stopping' || run.share + stride >= 1) {
                return finish(run, request, run.state === 'stopping' ? 'stopped' : 'done');
            }
            return keep(advanced(run), request);
        },
        publishedStops: () => publishedStops([...plans.values()]),
        summaries: () => [...plans.values()].map(summaryOf).reverse(),
    };
}
