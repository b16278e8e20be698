// SPDX-License-Identifier: EUPL-1.2
import type { Browser, Page } from 'playwright-core';
import { barriersOf } from './audit.ts';
import { openPage, waitForMap, type Screen } from './browser.ts';
import type { Server } from './server.ts';
import { signIn, type Account } from './steps.ts';

const screens: readonly Screen[] = [
    { width: 1440, height: 900, theme: 'light' },
    { width: 1440, height: 900, theme: 'dark' },
    { width: 390, height: 844, theme: 'light' },
    { width: 390, height: 844, theme: 'dark' },
    { width: 320, height: 640, theme: 'light' },
];

type Check = (name: string) => Promise<void>;

async function checkSee(page: Page, check: Check): Promise<void> {
    await waitForMap(page);
    await check('see');
    await page.getByRole('button', { name: 'Sources et licences' }).click();
    await page.getByRole('dialog').waitFor();
    await check('the sources');
    await page.keyboard.press('Escape');
    await page.getByText('Tableau', { exact: true }).click();
    const row = page.locator('tbody button').first();
    await row.click();
    await check('the table');
    await page.getByText('Offre existante', { exact: true }).click();
    await check('the offer');
    await page.getByText('Carte', { exact: true }).click();
    await page.getByRole('button', { name: 'D’où vient ce chiffre' }).click();
    await page.getByRole('dialog').getByRole('table').waitFor();
    await check('where a figure comes from');
    await page.keyboard.press('Escape');
}

async function checkSearch(page: Page, check: Check): Promise<void> {
    await page.getByRole('link', { name: 'Prévoir', exact: true }).click();
    await page.getByText('Plus d’options').click();
    await page.getByRole('button', { name: 'Supprimer' }).last().waitFor();
    await check('the start of a plan');
    await page.getByText('long', { exact: true }).click();
    await page.getByRole('button', { name: 'Chercher les programmes' }).click();
    await page.getByRole('progressbar').waitFor();
    await check('the search');
    await page.getByRole('button', { name: 'Arrêter et garder le meilleur' }).click();
    await page.locator('button.chip').first().waitFor({ timeout: 180_000 });
    await page.getByRole('link', { name: 'Prévoir', exact: true }).click();
    await page.getByRole('button', { name: 'Supprimer' }).first().click();
    await page.getByRole('dialog').waitFor();
    await check('deleting plans');
    await page.keyboard.press('Escape');
}

async function checkBoard(page: Page, check: Check): Promise<void> {
    await page.getByRole('link', { name: 'Le plus équitable' }).first().click();
    await page.locator('button.chip').first().click();
    await waitForMap(page);
    await check('the board');
    await page.getByRole('button', { name: 'Pourquoi ce temps pour venir ?' }).click();
    await page.getByText('Le programme compte des minutes entières').waitFor();
    await check('why a way takes its time');
    await page.getByRole('button', { name: 'Qui peut venir ?' }).click();
    await page.getByRole('region', { name: 'Qui peut venir ?' }).getByRole('table').waitFor();
    await check('who can come to a stop');
    await page.getByRole('button', { name: 'Déplacer' }).click();
    await page.getByRole('button', { name: 'Voir l’effet' }).waitFor();
    await check('moving a stop');
    await page.getByRole('button', { name: 'Retirer' }).click();
    await page.getByRole('heading', { name: 'Si on la retire' }).waitFor();
    await check('the effect of a change');
    await page.getByRole('button', { name: 'Annuler' }).first().click();
    await page.getByText('Pas retenus', { exact: true }).click();
    await check('what was left out');
    await page.getByText('Ajouter', { exact: true }).first().click();
    await check('adding a place');
    await page.getByRole('button', { name: 'Comparer les trois' }).click();
    await check('the comparison');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Que rapporterait un moyen de plus ?' }).click();
    await page.getByText(/est calculée|sont calculées/).waitFor({ timeout: 60_000 });
    await check('what one more would bring');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Améliorer le reste' }).click();
    await page.getByRole('dialog').waitFor();
    await check('searching on from a plan');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ce qui change' }).click();
    await page.getByText(/ne changent? pas|Aucune autre halte/).waitFor({ timeout: 60_000 });
    await check('what changes between two plans');
    await page.keyboard.press('Escape');
}

async function checkPublicPages(page: Page, url: string, check: Check): Promise<void> {
    await page.goto(url);
    await check('the public page');
    await page.getByRole('main').getByRole('list').getByRole('link').first().click();
    await page.locator('.poster').waitFor();
    await check('the public page of a commune');
    await page.goto(`${url}/passages?q=nulle%20part`);
    await check('a public search that finds nothing');
}

// Every page in both themes, on a desk and on a phone, and on the narrowest screen.
export async function findNoBarrier(
    browser: Browser,
    server: Server,
    account: Account,
): Promise<readonly string[]> {
    const barriers: string[] = [];
    for (const screen of screens) {
        const { page, troubles } = await openPage(browser, screen);
        const check: Check = async (name) => {
            const found = await barriersOf(page);
            const where = `${name}, ${screen.width} px, ${screen.theme}`;
            barriers.push(...found.map((one) => `${where}: ${one}`));
        };
        await page.goto(`${server.url}/bureau`);
        await page.getByLabel('Identifiant').waitFor();
        await check('the door');
        await signIn(page, server.url, account);
        await checkSee(page, check);
        await checkSearch(page, check);
        await checkBoard(page, check);
        await page.getByRole('link', { name: 'Annoncer', exact: true }).click();
        await page.getByRole('heading', { name: 'Prochaines haltes annoncées' }).waitFor();
        await check('announce');
        await checkPublicPages(page, server.url, check);
        barriers.push(...troubles);
        await page.context().close();
    }
    return barriers;
}
