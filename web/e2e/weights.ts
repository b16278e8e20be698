// SPDX-License-Identifier: EUPL-1.2
import { openPage, waitForMap } from './browser.ts';
import { account, onDemo } from './demo.ts';
import { setUp } from './steps.ts';

// What the first page of the desk weighs on the wire and how soon its map is there, on the
// demonstration of Corsica, with an empty cache each time. A measure, not a test: machines differ.

const visits = 5;

// Bytes as they travel, by kind.
type Weights = { page: number; mapCode: number; mapData: number };

function kindOf(url: string): keyof Weights {
    if (/\/assets\/(canvas|maplibre)/.test(url)) {
        return 'mapCode';
    }
    return /\/api\/|pmtiles/.test(url) ? 'mapData' : 'page';
}

await onDemo('corse', async (browser, server) => {
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
        const sizes = Object.entries(weights).map(([kind, bytes]) => `${kind} ${bytes / 1000} kB`);
        console.log(`words ${words.toFixed()} ms, map ${map.toFixed()} ms, ${sizes.join(', ')}`);
    }
});
