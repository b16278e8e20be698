// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const family = './node_modules/@fontsource-variable/atkinson-hyperlegible-next/files';
const letters = fileURLToPath(new URL(family, import.meta.url));
const fontFile = 'atkinson-hyperlegible-next-latin-wght-normal.woff2';

// The server renders the public page without this build, so the font keeps a path it can name.
function assetName(names: readonly string[]): string {
    return names.includes(fontFile)
        ? 'assets/fonts/atkinson-hyperlegible-next-latin.woff2'
        : 'assets/[name]-[hash][extname]';
}

export default defineConfig({
    plugins: [svelte()],
    base: '/',
    resolve: { alias: { '@letters': letters } },
    worker: { format: 'es' },
    server: {
        proxy: { '/api': 'http://127.0.0.1:8080', '/basemap.pmtiles': 'http://127.0.0.1:8080' },
    },
    build: {
        target: 'es2022',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // The map is one lazy chunk of about 1 MB before compression.
        chunkSizeWarningLimit: 1200,
        rolldownOptions: { output: { assetFileNames: (asset) => assetName(asset.names) } },
    },
    test: { include: ['src/**/*.test.ts', 'mock/**/*.test.ts'], environment: 'node' },
});
