// SPDX-License-Identifier: EUPL-1.2
import type { Page } from 'playwright-core';

export type Account = { readonly login: string; readonly password: string };

// Opens a session, on the page where the desk sends somebody without one.
export async function signIn(page: Page, url: string, account: Account): Promise<void> {
    await page.goto(`${url}/bureau`);
    await page.getByLabel('Identifiant').fill(account.login);
    await page.getByLabel('Mot de passe', { exact: true }).fill(account.password);
    await page.getByRole('button', { name: 'Entrer' }).click();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
}

// Creates the first account with the code of the server.
export async function setUp(page: Page, link: string, account: Account): Promise<void> {
    await page.goto(link);
    await page.getByLabel('Votre nom').fill('Marie-Anghjula');
    await page.getByLabel('Identifiant').fill(account.login);
    await page.getByLabel('Mot de passe', { exact: true }).fill(account.password);
    await page.getByLabel('Le même mot de passe').fill(account.password);
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByRole('link', { name: 'Voir', exact: true }).waitFor();
}

// Starts a short search, on the page where a plan begins; done on the board of the first plan.
export async function startQuickly(page: Page): Promise<void> {
    await page.getByText('Plus d’options').click();
    await page.getByText('court', { exact: true }).click();
    await page.getByRole('button', { name: 'Chercher les programmes' }).click();
    await page.locator('button.chip').first().waitFor({ timeout: 180_000 });
}
