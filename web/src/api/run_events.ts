// SPDX-License-Identifier: EUPL-1.2
import { checked } from '../model/shape.ts';
import { runShape } from '../model/shapes.ts';
import type { Run } from '../model/types.ts';
import { run as askRun } from './calls.ts';

const endStates: readonly Run['state'][] = ['done', 'stopped', 'failed'];
const retryMs = 1000;

export function isOver(run: Run): boolean {
    return endStates.includes(run.state);
}

function read(text: string): Run | undefined {
    try {
        const run = checked<Run>(JSON.parse(text), runShape);
        return run.ok ? run.value : undefined;
    } catch {
        return undefined;
    }
}

// Tells each news of a run until it is over: by the stream of the server, and by asking again
// every second when a proxy cuts that stream. Answers how to stop listening.
export function listenToRun(id: string, onNews: (run: Run) => void): () => void {
    let isListening = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const address = `/api/v1/runs/${encodeURIComponent(id)}/events`;
    const stream = new EventSource(`${address}?lang=${document.documentElement.lang}`);
    const stop = (): void => {
        isListening = false;
        clearTimeout(timer);
        stream.close();
    };
    const tell = (run: Run): void => {
        if (!isListening) {
            return;
        }
        if (isOver(run)) {
            stop();
        }
        onNews(run);
    };
    const askAgain = async (): Promise<void> => {
        const answer = await askRun(id);
        if (answer.ok) {
            tell(answer.value);
        }
        if (isListening) {
            timer = setTimeout(() => void askAgain(), retryMs);
        }
    };
    stream.onmessage = (event: MessageEvent<string>) => {
        const run = read(event.data);
        if (run !== undefined) {
            tell(run);
        }
    };
    stream.onerror = () => {
        stream.close();
        void askAgain();
    };
    return stop;
}
