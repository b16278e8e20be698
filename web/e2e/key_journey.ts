// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { tabTo } from './audit.ts';
import { openPage } from './browser.ts';
import type { Server } from './server.ts';
import type { Account } from './steps.ts';
import { plannedVisits, readAnnounced } from './visits.ts';

async function press(page: Page, target: Locator): Promise<void> {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
}

async function enter(page: Page, account: Account): Promise<void> {
    await tabTo(page, page.getByLabel('Identifiant'));
    await page.keyboard.type(account.login);
    await page.keyboard.press('Tab');
    await page.keyboard.type(account.password);
    await page.keyboard.press('Enter');
}

async function findCommune(page: Page): Promise<void> {
    await tabTo(page, page.getByRole('combobox', { name: 'Trouver une commune' }));
    await page.keyboard.type('mona');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /Monaco/ }).waitFor();
}

async function startByKeys(page: Page): Promise<void> {
    await press(page, page.getByRole('link', { name: 'Prévoir', exact: true }));
    await press(page, page.getByText('Plus d’options'));
    await tabTo(page, page.getByRole('radio', { name: 'normal' }));
    await page.keyboard.press('ArrowLeft');
    await press(page, page.getByRole('button', { name: 'Chercher les programmes' }));
    await page.locator('button.chip').first().waitFor({ timeout: 180_000 });
}

// The question of a gesture takes the focus; answering gives it back to the details.
async function keep(page: Page, title: string): Promise<void> {
    const question = page.getByRole('heading', { name: title });
    await question.waitFor();
    assert.ok(await question.evaluate((element) => element === document.activeElement), title);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    const column = page.getByRole('complementary', { name: 'Ce que vous regardez' });
    assert.ok(await column.evaluate((element) => element === document.activeElement), 'focus');
}

// Five minutes later or earlier, typed into the form as the arrow keys do in a field of hours.
async function moveByKeys(page: Page): Promise<void> {
    const hour = page.getByLabel('Heure');
    for (const arrow of ['ArrowUp', 'ArrowDown']) {
        await press(page, page.getByRole('button', { name: 'Déplacer' }));
        await tabTo(page, hour);
        const before = await hour.inputValue();
        await page.keyboard.press('Tab');
        await page.keyboard.press(arrow);
        const after = await hour.inputValue();
        assert.notEqual(after, before);
        await press(page, page.getByRole('button', { name: 'Voir l’effet' }));
        await page.getByRole('heading', { name: 'Si on la déplace' }).waitFor();
        if ((await page.getByRole('button', { name: 'Garder' }).count()) > 0) {
            await keep(page, 'Si on la déplace');
            const [start] = await page.locator('.chip[aria-pressed="true"] b').allInnerTexts();
            assert.equal(start?.padStart(5, '0'), after);
            return;
        }
        await press(page, page.getByRole('button', { name: 'J’ai compris' }));
    }
    throw new Error('the stop can go neither later nor earlier');
}

// The twin of dragging to the row of another unit.
async function tryOtherUnitByKeys(page: Page): Promise<void> {
    await press(page, page.getByRole('button', { name: 'Déplacer' }));
    const unit = page.getByLabel('Qui part ?');
    await tabTo(page, unit);
    const before = await unit.inputValue();
    await page.keyboard.press('ArrowDown');
    if ((await unit.inputValue()) === before) {
        await page.keyboard.press('ArrowUp');
    }
    assert.notEqual(await unit.inputValue(), before);
    await press(page, page.getByRole('button', { name: 'Voir l’effet' }));
    const question = page.getByRole('heading', { name: 'Si on la déplace' });
    await question.waitFor();
    await press(page, page.getByRole('button', { name: /^Annuler$|^J’ai compris$/ }));
    await question.waitFor({ state: 'detached' });
}

async function askTheRoadsByKeys(page: Page): Promise<void> {
    const why = page.getByRole('button', { name: 'Pourquoi ce temps pour venir ?' });
    await press(page, why);
    await page.getByText('Le programme compte des minutes entières').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Le programme compte des minutes entières').waitFor({ state: 'detached' });
    await press(page, page.getByRole('button', { name: 'Qui peut venir ?' }));
    const around = page.getByRole('region', { name: 'Qui peut venir ?' });
    await around.getByText('5 min', { exact: true }).waitFor();
    await tabTo(page, around.getByRole('radio', { name: 'À pied' }));
    await page.keyboard.press('ArrowRight');
    await around.getByText('30 min', { exact: true }).waitFor();
}

// Opened, stopped or done, and closed; the focus comes back to the question.
async function askForMoreByKeys(page: Page): Promise<void> {
    const question = page.getByRole('button', { name: 'Que rapporterait un moyen de plus ?' });
    await press(page, question);
    const dialog = page.getByRole('dialog', { name: 'Que rapporterait un moyen de plus ?' });
    await dialog.getByRole('progressbar').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.ok(await question.evaluate((element) => element === document.activeElement), 'focus');
}

// Searches on from the plan and reads what changes; what is found comes beside it.
async function improveByKeys(page: Page): Promise<void> {
    await press(page, page.getByRole('button', { name: 'Améliorer le reste' }));
    const question = page.getByRole('dialog', { name: 'Améliorer le reste du programme' });
    await question.waitFor();
    await tabTo(page, question.getByRole('radio', { name: 'normal' }));
    await page.keyboard.press('ArrowUp');
    await press(page, question.getByRole('button', { name: 'Chercher mieux' }));
    await page.getByRole('progressbar').waitFor();
    const difference = page.getByRole('dialog', { name: 'Ce qui change' });
    await difference.getByText(/ne changent? pas|Aucune autre halte/).waitFor({ timeout: 180_000 });
    await page.keyboard.press('Escape');
    await difference.waitFor({ state: 'detached' });
    await page.locator('button.chip').first().waitFor();
}

// See, plan, change, announce and read the public page without a mouse.
export async function goByKeys(
    browser: Browser,
    server: Server,
    account: Account,
): Promise<readonly string[]> {
    const { page, troubles } = await openPage(browser, { width: 1440, height: 900 });
    await page.goto(`${server.url}/bureau`);
    await enter(page, account);
    await findCommune(page);
    await startByKeys(page);
    await press(page, page.locator('button.chip').last());
    await askTheRoadsByKeys(page);
    await askForMoreByKeys(page);
    await press(page, page.locator('button.chip').last());
    await press(page, page.getByRole('button', { name: 'Retirer' }));
    await keep(page, 'Si on la retire');
    await press(page, page.locator('button.chip').last());
    await tryOtherUnitByKeys(page);
    await press(page, page.locator('button.chip').last());
    await moveByKeys(page);
    await improveByKeys(page);
    await press(page, page.getByRole('button', { name: 'Annoncer' }));
    await page.getByRole('button', { name: 'Ne plus annoncer' }).waitFor();
    const visits = await plannedVisits(page);
    await press(page, page.getByRole('link', { name: 'Voir les prochains passages' }));
    await page.locator('time').first().waitFor();
    await readAnnounced(page, visits);
    return troubles;
}
