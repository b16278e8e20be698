// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { openPage, waitForMap } from './browser.ts';
import { account, onDemo } from './demo.ts';
import { setUp } from './steps.ts';

// Takes every picture of docs/images again, on the demonstration of Corsica. Wants pngquant.

const images = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const longSearch = 600_000;

async function take(page: Page, name: string): Promise<void> {
    const path = join(images, `${name}.png`);
    await page.screenshot({ path });
    await promisify(execFile)('pngquant', ['--force', '--strip', '--output', path, '--', path]);
}

async function takeSee(page: Page): Promise<void> {
    await page.getByRole('combobox', { name: 'Trouver une commune' }).fill('Calacuccia');
    await page.keyboard.press('Enter');
    await waitForMap(page);
    await take(page, 'voir-corse');
    await page.getByText('Offre existante', { exact: true }).click();
    await page
        .getByRole('button', { name: 'France services La Poste de Calacuccia' })
        .first()
        .click();
    await page.getByText('Carte', { exact: true }).click();
    await page.getByRole('button', { name: 'Qui peut venir ?' }).click();
    await page.getByText('En voiture', { exact: true }).click();
    await page.getByText('30 min', { exact: true }).waitFor();
    await page.getByText('Les carrés colorés sont habités').scrollIntoViewIfNeeded();
    await waitForMap(page);
    await take(page, 'offre-corse');
}

async function takePlan(page: Page): Promise<void> {
    await page.getByRole('link', { name: 'Prévoir', exact: true }).click();
    await page.getByRole('button', { name: 'Chercher les programmes' }).click();
    await page.locator('button.chip').first().waitFor({ timeout: longSearch });
    await page.locator('button.chip').first().click();
    await waitForMap(page);
    await take(page, 'plan-corse');
    // Away from the base: a way worth a look.
    await page.locator('button.chip', { hasNotText: 'Corte' }).first().click();
    await page.getByRole('button', { name: 'Pourquoi ce temps pour venir ?' }).click();
    await page.getByText('Le programme compte des minutes entières').waitFor();
    const way = page.getByRole('region', { name: /^De .+ à .+/ });
    await way.evaluate((region) => region.scrollIntoView());
    await waitForMap(page);
    await take(page, 'chemin-corse');
    await page.getByRole('button', { name: 'Qui peut venir ?' }).click();
    await page.getByText('Les carrés colorés sont habités').scrollIntoViewIfNeeded();
    await waitForMap(page);
    await take(page, 'autour-corse');
    await page.getByRole('button', { name: 'Qui peut venir ?' }).click();
    await page.locator('button.chip').first().click();
    await page.getByRole('button', { name: 'Retirer' }).click();
    await page.getByRole('heading', { name: 'Si on la retire' }).waitFor();
    await waitForMap(page);
    await take(page, 'changer-corse');
    await page.getByRole('button', { name: 'Annuler' }).click();
}

async function takePublicPage(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Annoncer' }).click();
    await page.getByRole('link', { name: 'Voir les prochains passages' }).click();
    await page.getByRole('main').getByRole('list').getByRole('link').first().click();
    await page.locator('.poster').waitFor();
    await take(page, 'page-publique');
}

await onDemo('corse', async (browser, server) => {
    const { page } = await openPage(browser, { width: 1440, height: 900 });
    await setUp(page, server.setupLink, account);
    await takeSee(page);
    await takePlan(page);
    await takePublicPage(page);
});
