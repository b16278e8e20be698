// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openPage, waitForMap } from './browser.ts';
import type { Server } from './server.ts';
import { setUp, signIn } from './steps.ts';

const account = { login: 'marie', password: 'cafe-sous-le-platane' };
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

// Answers what the console called an error.
type Journey = (browser: Browser, server: Server) => Promise<readonly string[]>;

async function planAndAnnounce(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Prévoir', exact: true }).click();
    await page.getByRole('button', { name: 'Chercher les programmes' }).click();
    await page.locator('button.chip').first().waitFor({ timeout: 180_000 });
    assert.equal(await page.getByRole('list', { name: 'Les trois programmes' }).count(), 1);
    await page.locator('button.chip').first().click();
    await page.getByRole('button', { name: 'Déplacer' }).waitFor();
    await page.getByRole('button', { name: 'Annoncer' }).click();
    await page.getByText('Ce programme est annoncé au public').waitFor();
}

// In this order: the first makes the account, the second the programme that the third reads.
export const journeys: Readonly<Record<string, Journey>> = {
    'the first account sees the map': async (browser, server) => {
        const { page, troubles } = await openPage(browser, desk);
        await setUp(page, server.setupLink, account);
        await waitForMap(page);
        return troubles;
    },
    'a team plans its tours and announces them': async (browser, server) => {
        const { page, troubles } = await openPage(browser, desk);
        await signIn(page, server.url, account);
        await planAndAnnounce(page);
        return troubles;
    },
    'somebody on a phone reads when the team comes': async (browser, server) => {
        const { page, troubles } = await openPage(browser, phone);
        await page.goto(server.url);
        await page.getByRole('heading', { level: 1 }).waitFor();
        assert.ok((await page.locator('time').count()) > 0, 'no visit is announced');
        const width = await page.evaluate('document.documentElement.scrollWidth');
        assert.equal(width, phone.width, 'the page scrolls sideways');
        return troubles;
    },
};
