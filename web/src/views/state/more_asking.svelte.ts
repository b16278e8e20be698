// SPDX-License-Identifier: EUPL-1.2
import * as calls from '../../api/calls.ts';
import { bestFirst } from '../../model/more.ts';
import type { MoreAnswer, MoreQuestion, Problem } from '../../model/types.ts';

// Asks what one more would bring, one question after another; stops between two of them.
export class MoreAsking {
    answers = $state.raw<readonly MoreAnswer[]>([]);
    problem = $state.raw<Problem | undefined>();
    isAsking = $state(false);
    #questions = $state.raw<readonly MoreQuestion[] | undefined>();
    count = $derived(this.#questions?.length);
    isOver = $derived(this.#questions !== undefined && this.answers.length === this.count);
    #wantsToStop = false;
    readonly #plan: string;

    constructor(plan: string) {
        this.#plan = plan;
    }

    // Goes on where it was stopped.
    async start(): Promise<void> {
        this.#wantsToStop = false;
        if (this.isAsking) {
            return;
        }
        this.isAsking = true;
        this.problem = undefined;
        await this.#askAll();
        this.isAsking = false;
    }

    stop(): void {
        this.#wantsToStop = true;
    }

    async #askAll(): Promise<void> {
        if (this.#questions === undefined) {
            const answer = await calls.moreQuestions(this.#plan);
            if (!answer.ok) {
                this.problem = answer.error;
                return;
            }
            this.#questions = answer.value;
        }
        const known = this.answers.map((one) => one.question.id);
        for (const question of this.#questions.filter((one) => !known.includes(one.id))) {
            if (this.#wantsToStop) {
                return;
            }
            const answer = await calls.askMore(this.#plan, question.id);
            if (!answer.ok) {
                this.problem = answer.error;
                return;
            }
            this.answers = bestFirst([...this.answers, answer.value]);
        }
    }
}
