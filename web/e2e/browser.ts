// SPDX-License-Identifier: EUPL-1.2
import { chromium, type Browser, type Page } from 'playwright-core';

const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

// A headless Chromium that draws maps without a graphics card.
export function openBrowser(): Promise<Browser> {
    return chromium.launch({
        executablePath: program,
        args: [
            '--no-sandbox',
            '--use-gl=angle',
            '--use-angle=swiftshader',
            '--enable-unsafe-swiftshader',
        ],
    });
}

export type Screen = {
    readonly width: number;
    readonly height: number;
    readonly theme?: 'light' | 'dark';
};

// A page of a visitor who prefers less motion. What the page says in its console as an error is
// collected in `troubles`.
export async function openPage(
    browser: Browser,
    screen: Screen,
): Promise<{ page: Page; troubles: string[] }> {
    const context = await browser.newContext({
        viewport: { width: screen.width, height: screen.height },
        colorScheme: screen.theme ?? 'light',
        reducedMotion: 'reduce',
        locale: 'fr-FR',
    });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => {
        // A refused question is an answer to the desk; Chromium also writes it down as an error.
        const isAnswer = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !isAnswer) {
            troubles.push(message.text());
        }
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    return { page, troubles };
}

// The map of the screen has drawn all it was given.
export async function waitForMap(page: Page): Promise<void> {
    await page.waitForSelector('[data-map="ready"]', { timeout: 60_000 });
}
