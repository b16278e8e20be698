// SPDX-License-Identifier: EUPL-1.2
import type { Browser } from 'playwright-core';
import { openPage, waitForMap } from './browser.ts';
import type { Server } from './server.ts';
import { signIn, type Account } from './steps.ts';
import { frenchLeftOn } from './words.ts';

// Switches to English once and finds it on every screen, the public page included.
export async function readInEnglish(
    browser: Browser,
    server: Server,
    account: Account,
): Promise<readonly string[]> {
    const { page, troubles } = await openPage(browser, { width: 1440, height: 900 });
    const found = [...troubles];
    const read = async (name: string): Promise<void> => {
        found.push(...(await frenchLeftOn(page)).map((one) => `${name}: ${one}`));
    };
    await signIn(page, server.url, account);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Whom do we not meet?' }).waitFor();
    await waitForMap(page);
    await read('see');
    await page.getByText('Table', { exact: true }).click();
    await page.locator('tbody button').first().click();
    await read('the table');
    await page.getByRole('button', { name: 'Where does this figure come from?' }).click();
    await page.getByRole('dialog').getByRole('table').waitFor();
    await read('where a figure comes from');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByText('More options').click();
    await read('the start of a plan');
    await page.getByRole('link', { name: 'Most even' }).first().click();
    await page.locator('button.chip').first().click();
    await read('the board');
    await page.getByRole('button', { name: 'Improve the rest' }).click();
    await page.getByRole('dialog').waitFor();
    await read('searching on from a plan');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'What changes' }).click();
    await page.getByText(/do(es)? not change|No other stop/).waitFor({ timeout: 60_000 });
    await read('what changes between two plans');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Why this time to come?' }).click();
    await page.getByText('The plan counts whole minutes').waitFor();
    await read('why a way takes its time');
    await page.getByRole('button', { name: 'Who can come?' }).click();
    await page.getByRole('region', { name: 'Who can come?' }).getByRole('table').waitFor();
    await read('who can come');
    await page.getByRole('link', { name: 'Announce', exact: true }).click();
    await page.getByRole('link', { name: 'See the next stops' }).waitFor();
    await read('announce');
    await page.getByRole('link', { name: 'See the next stops' }).click();
    await page.locator('html[lang="en"]').waitFor();
    return [...found, ...troubles];
}
