// SPDX-License-Identifier: EUPL-1.2
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

export default ts.config(
    { ignores: ['dist', 'node_modules', 'src/model/api.ts'] },
    ...ts.configs.strict,
    ...svelte.configs.recommended,
    {
        files: ['**/*.svelte', '**/*.svelte.ts'],
        languageOptions: { parserOptions: { parser: ts.parser } },
    },
    {
        rules: {
            'no-restricted-syntax': [
                'error',
                { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
            ],
            'no-console': 'error',
            'max-lines': ['error', 500],
            'max-lines-per-function': ['error', { max: 60, skipBlankLines: false }],
            eqeqeq: 'error',
            // Icons are our own SVG files; nothing a person typed goes through {@html}.
            'svelte/no-at-html-tags': 'off',
            // The desk routes by hash: there is no resolve() of a framework to call.
            'svelte/no-navigation-without-resolve': 'off',
        },
    },
    {
        // A component's script is one function to the parser, and tests are lists of cases.
        files: ['**/*.svelte', '**/*.test.ts', 'mock/**', 'e2e/**'],
        rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
    },
    {
        // Lists written by hand a few lines above have the element that is asked for.
        files: ['**/*.test.ts', 'mock/**'],
        rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
    },
    {
        files: ['*.config.js', '*.config.ts'],
        rules: { 'no-restricted-syntax': 'off' },
    },
);
