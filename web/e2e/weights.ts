// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openPage, waitForMap } from './browser.ts';
import { makeDemo, serve } from './server.ts';
import { setUp } from './steps.ts';

// What the first page of the desk weighs on the wire and how soon its map is there, on the
// demonstration of Corsica, with an empty cache each time. A measure, not a test: machines differ.

const account = { login: 'marie', password: 'cafe-sous-le-platane' };
const visits = 5;

// Bytes as they travel, by kind.
type Weights = { page: number; mapCode: number; mapData: number };

function kindOf(url: string): keyof Weights {
    if (/\/assets\/(canvas|maplibre)/.test(url)) {
        return 'mapCode';
    }
    return /\/api\/|pmtiles/.test(url) ? 'mapData' : 'page';
}

const folder = await mkdtemp(join(tmpdir(), 'halte-weights-'));
const database = join(folder, 'halte.db');
await makeDemo(database, 'corse');
const server = await serve(database);
const browser = await openBrowser();
const { page } = await openPage(browser, { width: 1440, height: 900 });
await setUp(page, server.setupLink, account);
const wire = await page.context().newCDPSession(page);
await wire.send('Network.enable');
await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
const addresses = new Map<string, string>();
let weights: Weights = { page: 0, mapCode: 0, mapData: 0 };
wire.on('Network.requestWillBeSent', ({ requestId, request }) =>
    addresses.set(requestId, request.url),
);
wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weights[kindOf(addresses.get(requestId) ?? '')] += encodedDataLength;
});
for (let visit = 0; visit < visits; ++visit) {
    weights = { page: 0, mapCode: 0, mapData: 0 };
    const begin = performance.now();
    await page.goto(`${server.url}/bureau`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const words = performance.now() - begin;
    await waitForMap(page);
    const map = performance.now() - begin;
    const kilobytes = Object.entries(weights).map(([kind, bytes]) => `${kind} ${bytes / 1000} kB`);
    console.log(`words ${words.toFixed()} ms, map ${map.toFixed()} ms, ${kilobytes.join(', ')}`);
}
await browser.close();
await server.stop();
await rm(folder, { recursive: true });
