// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';

type Violation = {
    readonly id: string;
    readonly nodes: readonly {
        readonly target: readonly string[];
        readonly failureSummary: string;
    }[];
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// No page needs more presses of Tab from its beginning to its end.
const mostTabs = 400;

// What axe-core finds wrong on the page, by rule; and whether it scrolls sideways.
export async function barriersOf(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe);
    const found = (await page.evaluate(
        `axe.run({ runOnly: ${JSON.stringify(rules)} }).then((result) => result.violations)`,
    )) as readonly Violation[];
    const lines = found.map((one) => {
        const [first] = one.nodes;
        const where = `${one.nodes.length} times, first ${first?.target.join(' ')}`;
        return `${one.id}: ${where}: ${first?.failureSummary}`;
    });
    const isWide = await page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    );
    return isWide === true ? [...lines, 'reflow: the page scrolls sideways'] : lines;
}

// Presses Tab until the focus is there, as somebody without a mouse does.
export async function tabTo(page: Page, target: Locator): Promise<void> {
    await target.waitFor();
    for (let i = 0; i < mostTabs; i += 1) {
        const isThere = await target.evaluate((element) => element === document.activeElement);
        if (isThere) {
            return;
        }
        await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(target)}`);
}
