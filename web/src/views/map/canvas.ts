// SPDX-License-Identifier: EUPL-1.2
import { addProtocol, Map as MapLibre, setWorkerUrl, type PaddingOptions } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PMTiles, Protocol } from 'pmtiles';
import { styleOf, type Colours } from './basemap.ts';

// The only file that brings in the map renderer; it is loaded when a map is shown.

export type { Map as MapLibre } from 'maplibre-gl';

export type Camera = { readonly center: [number, number]; readonly zoom: number };

const basemapUrl = `${location.origin}/basemap.pmtiles`;
const fontName = 'Atkinson Hyperlegible Next';

setWorkerUrl(workerUrl);
const protocol = new Protocol();
addProtocol('pmtiles', protocol.tile);

// A desk without the archive still shows its figures on plain land.
async function hasBasemap(): Promise<boolean> {
    try {
        const archive = new PMTiles(basemapUrl);
        await archive.getHeader();
        protocol.add(archive);
        return true;
    } catch {
        return false;
    }
}

const basemap = hasBasemap();

export type Wishes = {
    readonly bounds: readonly number[];
    readonly camera: Camera | undefined;
    readonly colours: Colours;
    readonly isStill: boolean;
};

// Room for the legend at the left of a large map.
export function paddingOf(container: HTMLElement): PaddingOptions {
    const left = container.clientWidth > 640 ? 200 : 24;
    return { left, right: 24, top: 24, bottom: 40 };
}

// Draws the quiet map. Errors: throws when the browser has no WebGL.
export async function openMap(container: HTMLElement, wishes: Wishes): Promise<MapLibre> {
    const [withBasemap] = await Promise.all([
        basemap,
        document.fonts.load(`400 16px "${fontName}"`),
    ]);
    const [west = 0, south = 0, east = 0, north = 0] = wishes.bounds;
    const start =
        wishes.camera === undefined
            ? { bounds: [west, south, east, north] as [number, number, number, number] }
            : { center: wishes.camera.center, zoom: wishes.camera.zoom };
    const map = new MapLibre({
        container,
        style: styleOf(
            wishes.colours,
            withBasemap ? `pmtiles://${basemapUrl}` : undefined,
            fontName,
        ),
        ...start,
        fitBoundsOptions: { padding: paddingOf(container) },
        maxBounds: [west - 2, south - 2, east + 2, north + 2],
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        maxZoom: 17,
        fadeDuration: wishes.isStill ? 0 : 200,
    });
    map.touchZoomRotate.disableRotation();
    await new Promise<void>((ready) => map.once('load', () => ready()));
    return map;
}
