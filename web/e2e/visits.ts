// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

// A visit as the public page writes it: 2026-12-01T09:30.
export type Visit = { readonly commune: string; readonly start: string };

// The page of a commune names the next visit and twelve more.
const mostVisits = 13;

// The visits on the calendar of the board.
export function plannedVisits(page: Page): Promise<readonly Visit[]> {
    return page.locator('button.chip').evaluateAll((chips) =>
        chips.map((chip) => {
            const date = chip.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? '';
            const hour = chip.querySelector('b')?.textContent?.padStart(5, '0') ?? '';
            return {
                commune: chip.querySelector('.place')?.textContent ?? '',
                start: `${date}T${hour}`,
            };
        }),
    );
}

// Searches every commune on the public page: the visits are there, and no other.
export async function readAnnounced(page: Page, visits: readonly Visit[]): Promise<void> {
    const home = new URL('/', page.url()).href;
    for (const commune of new Set(visits.map((visit) => visit.commune))) {
        await page.goto(home);
        await page.getByRole('searchbox').fill(commune);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: commune }).waitFor();
        const starts = await page
            .locator('main > section:not(:has(.far)) time')
            .evaluateAll((times) => times.map((one) => one.getAttribute('datetime')));
        const wanted = visits.filter((one) => one.commune === commune).map((one) => one.start);
        const next = wanted.toSorted().slice(0, mostVisits);
        assert.deepEqual(starts.toSorted(), next, `the visits of ${commune}`);
    }
}
