// SPDX-License-Identifier: EUPL-1.2
import type { Answer } from '../../api/client.ts';
import type { Problem } from '../../model/types.ts';

// One question at a time to the server: the last one asked is the one answered.
export class Asked<Question, T> {
    question = $state.raw<Question | undefined>();
    value = $state.raw<T | undefined>();
    problem = $state.raw<Problem | undefined>();
    readonly #call: (question: Question) => Promise<Answer<T>>;

    constructor(call: (question: Question) => Promise<Answer<T>>) {
        this.#call = call;
    }

    // The old answer goes at once: it is not that of this question.
    async ask(question: Question): Promise<void> {
        this.question = question;
        this.value = undefined;
        this.problem = undefined;
        const answer = await this.#call(question);
        if (this.question !== question) {
            return;
        }
        if (answer.ok) {
            this.value = answer.value;
        } else {
            this.problem = answer.error;
        }
    }

    close(): void {
        this.question = undefined;
        this.value = undefined;
        this.problem = undefined;
    }
}
