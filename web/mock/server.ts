// SPDX-License-Identifier: EUPL-1.2
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { answerOf } from './answers.ts';
import { openHouse, type House } from './house.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

const mediaTypes: Readonly<Record<string, string>> = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.woff2': 'font/woff2',
    '.mjs': 'text/javascript',
};

const policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
    "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";

function sendFile(path: string, response: ServerResponse): void {
    const file = join(dist, path);
    if (!file.startsWith(dist) || !existsSync(file)) {
        response.writeHead(404).end();
        return;
    }
    response.writeHead(200, {
        'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': policy,
    });
    createReadStream(file).pipe(response);
}

function sendPublicPage(house: House, response: ServerResponse): void {
    const rows = house
        .publishedStops()
        .map((stop) => `<li>${stop.day} ${stop.opens} ${stop.name}</li>`)
        .join('');
    const page = `<!doctype html><html lang="fr"><head><title>Prochains passages</title></head>
        <body><main><h1>Prochains passages</h1><ul>${rows}</ul></main></body></html>`;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

function sendRun(house: House, id: string, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const tick = setInterval(() => {
        const run = house.steppedRun(id);
        response.write(`data: ${JSON.stringify(run)}\n\n`);
        if (run === undefined || ['done', 'stopped', 'failed'].includes(run.state)) {
            clearInterval(tick);
            response.end();
        }
    }, 150);
    response.on('close', () => clearInterval(tick));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
    let text = '';
    for await (const chunk of request) {
        text += String(chunk);
    }
    return text === '' ? undefined : JSON.parse(text);
}

async function serve(
    house: House,
    request: IncomingMessage,
    response: ServerResponse,
): Promise<void> {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://mock').pathname);
    const events = /^\/api\/v1\/runs\/([^/]+)\/events$/.exec(path);
    if (events !== null) {
        sendRun(house, events[1] ?? '', response);
    } else if (path.startsWith('/api/v1/')) {
        const [status, body] = answerOf(
            house,
            request.method ?? 'GET',
            path.slice('/api/v1'.length),
            await bodyOf(request),
        );
        const type = status >= 400 ? 'application/problem+json' : 'application/json';
        response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
        response.end(body === undefined ? undefined : JSON.stringify(body));
    } else if (['/bureau', '/bienvenue', '/connexion'].includes(path)) {
        sendFile('index.html', response);
    } else if (path === '/' || path.startsWith('/commune/')) {
        sendPublicPage(house, response);
    } else {
        sendFile(path, response);
    }
}

// Serves web/dist and the made-up API on a port of 127.0.0.1 (0: any). Answers its address.
export async function startMock(port: number, needsSetup: boolean): Promise<string> {
    const house = openHouse(needsSetup);
    const server = createServer((request, response) => void serve(house, request, response));
    await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
    server.unref();
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? port) : port}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    const url = await startMock(
        Number(process.env['PORT'] ?? 8099),
        process.argv.includes('--new'),
    );
    console.log(`${url}/bureau`);
    setInterval(() => undefined, 60_000);
}
