// SPDX-License-Identifier: EUPL-1.2
import type { Action } from '../../actions/action.ts';
import { pin, unpin } from '../../actions/pin.ts';
import * as calls from '../../api/calls.ts';
import type { Answer } from '../../api/client.ts';
import { emptyHistory, recorded, redone, redoOf, undone, undoOf } from '../../history/history.ts';
import { t } from '../../i18n/language.svelte.ts';
import { newSeries, proposalsOf, visitsOf } from '../../model/plan.ts';
import type { Effect, FeatureCollection, Plan, Problem, Series } from '../../model/types.ts';
import { announce, plans } from './desk.svelte.ts';

// A gesture that was tried and is neither kept nor left yet.
export type Trial = { readonly action: Action; readonly effect: Effect };

// The plan on the table: its two siblings, what is being tried on it, what was done to it.
class PlanDesk {
    plan = $state.raw<Plan | undefined>();
    siblings = $state.raw<readonly Plan[]>([]);
    tours = $state.raw<FeatureCollection | undefined>();
    trial = $state.raw<Trial | undefined>();
    problem = $state.raw<Problem | undefined>();
    history = $state.raw(emptyHistory);
    picked = $state<string | undefined>();
    isBusy = $state(false);
    shown = $derived(this.trial?.effect.plan ?? this.plan);
    #pickedPlace = $derived(this.plan?.series.find((one) => one.id === this.picked)?.place);
    // A trial may give the stop another name; its place stays.
    pickedSeries = $derived(
        this.shown?.series.find((one) => one.id === this.picked) ??
            this.shown?.series.find((one) => one.place === this.#pickedPlace),
    );

    // Opens a plan, and the two others of its run beside it.
    async open(id: string): Promise<void> {
        this.trial = undefined;
        this.problem = undefined;
        const known = this.siblings.find((plan) => plan.id === id);
        this.plan = known;
        const answer = await calls.plan(id);
        if (!answer.ok) {
            this.problem = answer.error;
            return;
        }
        this.history = emptyHistory;
        this.#take(answer.value);
        this.picked = undefined;
        if (known === undefined) {
            await this.#openSiblings(answer.value);
        }
    }

    async #openSiblings(plan: Plan): Promise<void> {
        await plans.reload();
        const proposal = proposalsOf(plans.value ?? []).find((one) => one.id === plan.proposal);
        const others = (proposal?.plans ?? []).filter((one) => one.id !== plan.id);
        const answers = await Promise.all(others.map((one) => calls.plan(one.id)));
        const all = [plan, ...answers.flatMap((answer) => (answer.ok ? [answer.value] : []))];
        const order = (proposal?.plans ?? []).map((one) => one.id);
        this.siblings = all.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
    }

    // A newer version of the plan on the table.
    #take(plan: Plan): void {
        const before = this.plan;
        if (before?.id === plan.id && this.picked !== undefined) {
            const place = before.series.find((one) => one.id === this.picked)?.place;
            this.picked = plan.series.find((one) => one.place === place)?.id;
        }
        this.plan = plan;
        this.siblings = this.siblings.map((one) => (one.id === plan.id ? plan : one));
        void this.#loadTours(plan);
    }

    async #loadTours(plan: Plan): Promise<void> {
        const answer = await calls.planTours(plan.id);
        if (this.plan?.id === plan.id) {
            this.tours = answer.ok ? answer.value : undefined;
        }
    }

    async #send(action: Action, keep: boolean): Promise<Answer<Effect> | undefined> {
        const plan = this.plan;
        if (plan === undefined) {
            return undefined;
        }
        this.isBusy = true;
        this.problem = undefined;
        const answer = await calls.changePlan(plan.id, { ...action.changeOf(plan), keep });
        this.isBusy = false;
        if (!answer.ok) {
            this.problem = answer.error;
            if (answer.error.code === 'conflict') {
                await this.#refresh(plan.id);
            }
        }
        return answer;
    }

    // Somebody changed the plan meanwhile: show theirs.
    async #refresh(id: string): Promise<void> {
        const answer = await calls.plan(id);
        this.trial = undefined;
        if (answer.ok) {
            this.history = emptyHistory;
            this.#take(answer.value);
        }
    }

    // Shows what a gesture would bring, without keeping it.
    async attempt(action: Action): Promise<void> {
        const answer = await this.#send(action, false);
        if (answer?.ok) {
            this.trial = { action, effect: answer.value };
        }
    }

    leave(): void {
        this.trial = undefined;
        announce(t('change-left'));
    }

    async #keep(action: Action): Promise<Plan | undefined> {
        const answer = await this.#send(action, true);
        const after = answer?.ok ? (answer.value.plan ?? undefined) : undefined;
        if (after !== undefined) {
            this.#take(after);
        } else if (answer?.ok) {
            this.trial = { action, effect: answer.value };
        }
        return after;
    }

    async keep(): Promise<void> {
        const { trial, plan } = this;
        if (trial === undefined || plan === undefined) {
            return;
        }
        const after = await this.#keep(trial.action);
        if (after === undefined) {
            return;
        }
        this.history = recorded(this.history, trial.action, plan, after);
        this.trial = undefined;
        const [added] = newSeries(plan, after);
        if (trial.action.kind === 'add') {
            this.picked = added?.id;
        }
        announce(t('change-kept'));
    }

    // Pinning changes no figure: it is kept at once, and can be taken back.
    async turnPin(series: Series): Promise<void> {
        const plan = this.plan;
        const action = series.is_pinned ? unpin(series) : pin(series);
        const after = await this.#keep(action);
        if (plan !== undefined && after !== undefined) {
            this.history = recorded(this.history, action, plan, after);
            announce(t(action.kind === 'pin' ? 'pinned-now' : 'unpinned-now'));
        }
    }

    async undo(): Promise<void> {
        const before = this.plan;
        const steps = undoOf(this.history);
        if (before === undefined || steps === undefined || typeof steps === 'string') {
            return;
        }
        for (const step of steps) {
            if ((await this.#keep(step)) === undefined) {
                return;
            }
        }
        const wasRemoved = this.history.done.at(-1)?.action.kind === 'remove';
        this.history = undone(this.history);
        const [back] = this.plan === undefined ? [] : newSeries(before, this.plan);
        const visits = back === undefined || !this.plan ? 0 : visitsOf(this.plan, back.id).length;
        announce(wasRemoved ? t('undone-remove', { n: visits }) : t('undone'));
    }

    async redo(): Promise<void> {
        const before = this.plan;
        const action = redoOf(this.history);
        if (before === undefined || action === undefined) {
            return;
        }
        const after = await this.#keep(action);
        if (after !== undefined) {
            this.history = redone(this.history, before, after);
            announce(t('redone'));
        }
    }

    async turnPublication(isPublished: boolean): Promise<void> {
        const plan = this.plan;
        if (plan === undefined) {
            return;
        }
        this.isBusy = true;
        const answer = await (isPublished
            ? calls.publishPlan(plan.id)
            : calls.unpublishPlan(plan.id));
        this.isBusy = false;
        if (answer.ok) {
            this.#take(answer.value);
            // Publishing one plan may take another one back.
            void plans.reload();
            announce(t(isPublished ? 'published-now' : 'unpublished-now'));
        } else {
            this.problem = answer.error;
        }
    }
}

export const planDesk = new PlanDesk();
