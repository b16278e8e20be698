// SPDX-License-Identifier: EUPL-1.2
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { makeDemo, serve, type Server } from './server.ts';
import type { Account } from './steps.ts';

// Who sets up the demonstration.
export const account: Account = { login: 'marie', password: 'cafe-sous-le-platane' };

// Opens a browser on a real server with a fresh demonstration, and clears all away afterwards.
export async function onDemo(
    territory: 'monaco' | 'corse',
    visit: (browser: Browser, server: Server) => Promise<void>,
): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'halte-demo-'));
    const database = join(folder, 'halte.db');
    await makeDemo(database, territory);
    const server = await serve(database);
    const browser = await openBrowser();
    try {
        await visit(browser, server);
    } finally {
        await browser.close();
        await server.stop();
        await rm(folder, { recursive: true });
    }
}
