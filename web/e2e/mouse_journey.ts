// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openPage, waitForMap } from './browser.ts';
import type { Server } from './server.ts';
import { signIn, startQuickly, type Account } from './steps.ts';
import { plannedVisits, readAnnounced } from './visits.ts';

// Chooses a stop that has another day or hour to go to, whatever the plan is.
async function openProposals(page: Page): Promise<void> {
    const none = page.getByText('Aucun autre jour n’a de place');
    for (const chip of await page.locator('button.chip').all()) {
        await chip.click();
        await page.getByRole('button', { name: 'Déplacer', expanded: false }).click();
        await none.or(page.locator('button.slot').first()).waitFor();
        if ((await none.count()) === 0) {
            return;
        }
        await page.getByRole('button', { name: 'Déplacer', expanded: true }).click();
    }
    throw new Error('no stop can go anywhere');
}

async function moveStop(page: Page): Promise<void> {
    await openProposals(page);
    await page.locator('button.slot').first().click();
    const question = page.getByRole('heading', { name: 'Si on la déplace' });
    await question.waitFor();
    const tried = await page.locator('button.chip.trial').allInnerTexts();
    assert.ok(tried.length > 0, 'nothing shows where the stop would go');
    await page.getByRole('button', { name: 'Garder' }).click();
    await question.waitFor({ state: 'detached' });
    const kept = await page.locator('button.chip[aria-pressed="true"]').allInnerTexts();
    assert.deepEqual(kept, tried);
}

async function removeLastStop(page: Page): Promise<void> {
    const before = await page.locator('button.chip').count();
    await page.locator('button.chip').last().click();
    await page.getByRole('button', { name: 'Retirer' }).click();
    const question = page.getByRole('heading', { name: 'Si on la retire' });
    await question.waitFor();
    await page.getByRole('button', { name: 'Garder' }).click();
    await question.waitFor({ state: 'detached' });
    const after = await page.locator('button.chip').count();
    assert.ok(after < before, 'the stop is still in the calendar');
}

// The same day in the row of the other unit: the desk says what it would bring, or why it cannot.
async function dragToOtherUnit(page: Page): Promise<void> {
    const cell = page.locator('td[data-unit]').filter({ has: page.locator('button.chip') });
    const [day, unit] = await cell
        .first()
        .evaluate((one: HTMLElement) => [one.dataset['day'] ?? '', one.dataset['unit'] ?? '']);
    const others = page.locator(`td[data-day="${day}"]:not([data-unit="${unit}"])`);
    await cell.first().locator('button.chip').first().dragTo(others.first());
    const question = page.getByRole('heading', { name: 'Si on la déplace' });
    await question.waitFor();
    await page.getByRole('button', { name: /^Annuler$|^J’ai compris$/ }).click();
    await question.waitFor({ state: 'detached' });
}

// Nobody comes on one day, then after all: the calendar is as before.
async function skipAndUndo(page: Page): Promise<void> {
    const chips = page.locator('button.chip');
    const before = await chips.allInnerTexts();
    await chips.first().click();
    await page.getByRole('button', { name: 'Pas ce jour-là' }).click();
    const form = page.getByRole('region', { name: 'Pas ce jour-là' });
    await form.getByRole('listitem').getByRole('button').first().click();
    const question = page.getByRole('heading', { name: 'S’il n’y a pas de passage ce jour-là' });
    await question.waitFor();
    await page.getByRole('button', { name: 'Garder' }).click();
    await question.waitFor({ state: 'detached' });
    assert.notDeepEqual(await chips.allInnerTexts(), before);
    await page.getByRole('button', { name: 'Défaire' }).click();
    await page.getByText('C’est défait').waitFor({ state: 'attached' });
    assert.deepEqual(await chips.allInnerTexts(), before);
}

// The three questions about roads, one at a time, each drawn on the map.
async function askTheRoads(page: Page): Promise<void> {
    await page.locator('button.chip').first().click();
    await page.getByRole('button', { name: 'Pourquoi ce temps pour venir ?' }).click();
    const way = page.getByRole('region', { name: /^De .+ à .+/ });
    await way.getByText('Le programme compte des minutes entières').waitFor();
    assert.ok((await way.getByRole('row').count()) > 1, 'the way has no road');
    await page.getByRole('button', { name: 'Et pour repartir ?' }).click();
    await way.getByText('Le programme compte des minutes entières').waitFor();
    await page.getByRole('button', { name: 'Qui peut venir ?' }).click();
    await way.waitFor({ state: 'detached' });
    const around = page.getByRole('region', { name: 'Qui peut venir ?' });
    await around.getByRole('row').nth(3).waitFor();
    const inhabitants = await around.locator('tbody td:nth-child(2)').allInnerTexts();
    const counts = inhabitants.map((text) => Number(text.replaceAll(/\D/g, '')));
    assert.deepEqual(
        counts,
        counts.toSorted((a, b) => a - b),
    );
    assert.ok((counts[2] ?? 0) > 0, 'nobody lives near a stop');
    await waitForMap(page);
}

// What one more would bring comes answer by answer; a stop keeps those that are there.
async function askForMore(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Que rapporterait un moyen de plus ?' }).click();
    const dialog = page.getByRole('dialog', { name: 'Que rapporterait un moyen de plus ?' });
    await dialog.getByText(/est calculée|sont calculées/).waitFor({ timeout: 60_000 });
    const titles = await dialog.getByRole('listitem').allInnerTexts();
    assert.ok(
        titles.some((text) => text.includes('Un dispositif de plus comme')),
        'nothing is said of one more unit',
    );
    assert.equal(await dialog.getByRole('button', { name: 'Arrêter' }).count(), 0);
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await dialog.waitFor({ state: 'detached' });
}

// One dot and one sentence for each plan, and the same figures in the table.
async function compare(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Comparer les trois' }).click();
    const dialog = page.getByRole('dialog', { name: 'Les programmes côte à côte' });
    assert.equal(await dialog.locator('circle').count(), 3);
    assert.equal(await dialog.getByRole('figure').getByRole('listitem').count(), 3);
    assert.equal(await dialog.getByRole('columnheader').count(), 3);
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await dialog.waitFor({ state: 'detached' });
}

// Searches on from the plan, and reads what changes and what each change is worth. The stop that
// was moved is kept.
async function improveTheRest(page: Page): Promise<void> {
    const kept = page.locator('button.chip[aria-pressed="true"]').first();
    const wanted = await kept.innerText();
    const board = page.url();
    await page.getByRole('button', { name: 'Améliorer le reste' }).click();
    const question = page.getByRole('dialog', { name: 'Améliorer le reste du programme' });
    await question.getByText('court', { exact: true }).click();
    await question.getByRole('button', { name: 'Chercher mieux' }).click();
    await page.waitForURL((url) => url.href !== board && !url.href.includes('/recherche/'), {
        timeout: 180_000,
    });
    const difference = page.getByRole('dialog', { name: 'Ce qui change' });
    await difference.getByText(/ne changent? pas|Aucune autre halte/).waitFor({ timeout: 60_000 });
    assert.ok((await difference.getByRole('listitem').count()) > 0, 'nothing has changed');
    await page.keyboard.press('Escape');
    await difference.waitFor({ state: 'detached' });
    const chips = await page.locator('button.chip').allInnerTexts();
    assert.ok(chips.includes(wanted), `the kept stop is gone: ${wanted}`);
}

// See, plan, take a stop out and move another, announce, and read just that on the public page.
export async function goByMouse(
    browser: Browser,
    server: Server,
    account: Account,
): Promise<readonly string[]> {
    const { page, troubles } = await openPage(browser, { width: 1440, height: 900 });
    await signIn(page, server.url, account);
    await waitForMap(page);
    await page.locator('.map canvas').click();
    await page.getByRole('link', { name: 'Prévoir des tournées vers elles' }).click();
    await startQuickly(page);
    assert.equal(await page.getByRole('list', { name: 'Les trois programmes' }).count(), 1);
    await compare(page);
    await askForMore(page);
    await askTheRoads(page);
    await dragToOtherUnit(page);
    await skipAndUndo(page);
    // Taking one out makes the room that a full plan does not have.
    await removeLastStop(page);
    await moveStop(page);
    await improveTheRest(page);
    await page.getByRole('button', { name: 'Annoncer' }).click();
    await page.getByRole('button', { name: 'Ne plus annoncer' }).waitFor();
    await readAnnounced(page, await plannedVisits(page));
    return troubles;
}
