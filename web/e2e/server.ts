// SPDX-License-Identifier: EUPL-1.2
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';

const program = process.env['HALTE_BINARY'] ?? '../build/ci/src/app/halte';
const setupAddress = /http:\/\/\S+#code=\S+(?=\s)/;

export type Server = {
    readonly url: string;
    // Where the first account is made.
    readonly setupLink: string;
    readonly stop: () => Promise<void>;
};

export async function makeDemo(database: string, territory: 'monaco' | 'corse'): Promise<void> {
    await promisify(execFile)(program, ['demo', '--db', database, '--territory', territory]);
}

// Starts the server on a free port; done once it has told its address.
export async function serve(database: string): Promise<Server> {
    const child = spawn(program, ['serve', '--db', database, '--listen', '127.0.0.1:0'], {
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    const setupLink = await new Promise<string>((resolve, reject) => {
        let said = '';
        child.stdout.on('data', (part) => {
            said += String(part);
            const found = setupAddress.exec(said);
            if (found !== null) {
                resolve(found[0]);
            }
        });
        child.on('error', reject);
        child.on('exit', () => reject(new Error(`the server ended early: ${said}`)));
    });
    const stop = async (): Promise<void> => {
        const ended = once(child, 'exit');
        child.kill('SIGINT');
        await ended;
    };
    return { url: new URL(setupLink).origin, setupLink, stop };
}
