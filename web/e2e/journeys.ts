// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { barriersOf } from './audit.ts';
import { findNoBarrier } from './audit_journeys.ts';
import { openPage, waitForMap } from './browser.ts';
import { account } from './demo.ts';
import { readInEnglish } from './english_journey.ts';
import { goByKeys } from './key_journey.ts';
import { goByMouse } from './mouse_journey.ts';
import type { Server } from './server.ts';
import { setUp } from './steps.ts';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

// Answers what went wrong on the way: errors of the console, barriers.
type Journey = (browser: Browser, server: Server) => Promise<readonly string[]>;

// In this order: the first makes the account, the second the programme that the third reads.
export const journeys: Readonly<Record<string, Journey>> = {
    'the first account sees the map': async (browser, server) => {
        const { page, troubles } = await openPage(browser, desk);
        await page.goto(server.setupLink);
        await page.getByLabel('Votre nom').waitFor();
        const barriers = await barriersOf(page);
        await setUp(page, server.setupLink, account);
        await waitForMap(page);
        return [...barriers, ...troubles];
    },
    'a team plans its tours, changes them and announces them': (browser, server) =>
        goByMouse(browser, server, account),
    'somebody on a phone reads when the team comes': async (browser, server) => {
        const { page, troubles } = await openPage(browser, phone);
        await page.goto(server.url);
        await page.getByRole('heading', { level: 1 }).waitFor();
        assert.ok((await page.locator('time').count()) > 0, 'no visit is announced');
        const width = await page.evaluate('document.documentElement.scrollWidth');
        assert.equal(width, phone.width, 'the page scrolls sideways');
        return troubles;
    },
    'no page has a barrier, light or dark, large or small': (browser, server) =>
        findNoBarrier(browser, server, account),
    'the keyboard alone leads from the map to the public page': (browser, server) =>
        goByKeys(browser, server, account),
    'in English no French sentence is left': (browser, server) =>
        readInEnglish(browser, server, account),
};
