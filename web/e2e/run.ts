// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './browser.ts';
import { journeys } from './journeys.ts';
import { makeDemo, serve } from './server.ts';

// Every journey in turn, on one real server with the small demonstration territory. The exit code
// tells whether all arrived.
const folder = await mkdtemp(join(tmpdir(), 'halte-journeys-'));
const database = join(folder, 'halte.db');
await makeDemo(database, 'monaco');
const server = await serve(database);
const browser = await openBrowser();
let failed = 0;
for (const [name, journey] of Object.entries(journeys)) {
    try {
        const troubles = await journey(browser, server);
        assert.deepEqual(troubles, [], 'nothing went wrong on the way');
        console.log(`arrived: ${name}`);
    } catch (error) {
        failed += 1;
        console.error(`LOST: ${name}\n${String(error)}`);
    }
}
await browser.close();
await server.stop();
await rm(folder, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;
