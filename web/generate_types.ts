// SPDX-License-Identifier: EUPL-1.2
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import openapi, { astToString } from 'openapi-typescript';

const contract = new URL('../docs/formats/openapi.yaml', import.meta.url);
const head = '// SPDX-License-Identifier: EUPL-1.2\n// Made by `npm run types`.\n';
const target = new URL('src/model/api.ts', import.meta.url);

// The types of the API, as they must stand in src/model/api.ts.
export async function generatedTypes(): Promise<string> {
    return head + astToString(await openapi(contract, { immutable: true }));
}

export async function committedTypes(): Promise<string> {
    return readFile(target, 'utf8');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    await writeFile(target, await generatedTypes());
}
