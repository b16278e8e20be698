// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { onDemo } from './demo.ts';
import { journeys } from './journeys.ts';

// Every journey in turn, on one real server with the small demonstration territory. The exit code
// tells whether all arrived.
let failed = 0;
await onDemo('monaco', async (browser, server) => {
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
});
process.exitCode = failed === 0 ? 0 : 1;
