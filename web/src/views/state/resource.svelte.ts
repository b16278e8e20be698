// SPDX-License-Identifier: EUPL-1.2
import type { Answer } from '../../api/client.ts';
import type { Problem } from '../../model/types.ts';

// Something the server knows: asked once, kept, asked again on demand.
export class Resource<T> {
    value = $state.raw<T | undefined>(undefined);
    problem = $state.raw<Problem | undefined>(undefined);
    #asked: Promise<void> | undefined;
    readonly #question: () => Promise<Answer<T>>;

    constructor(question: () => Promise<Answer<T>>) {
        this.#question = question;
    }

    // Asks unless it was asked before.
    load(): Promise<void> {
        this.#asked ??= this.#ask();
        return this.#asked;
    }

    // Asks again; the old value stays until the new one is there.
    reload(): Promise<void> {
        this.#asked = this.#ask();
        return this.#asked;
    }

    async #ask(): Promise<void> {
        const answer = await this.#question();
        this.problem = answer.ok ? undefined : answer.error;
        if (answer.ok) {
            this.value = answer.value;
        } else {
            this.#asked = undefined;
        }
    }
}
