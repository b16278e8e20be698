// SPDX-License-Identifier: EUPL-1.2
import type { MapLibre } from './canvas.ts';
import { scaled } from './scale.ts';

// Sharp on dense screens too.
const pixelRatio = 3;

export type Ring = {
    // Pixels of the design: the radius inside the line, and the width of the line.
    readonly radius: number;
    readonly width: number;
    readonly fill: string;
    readonly line: string;
};

// Adds a ring as an image. Unlike the circles of the map renderer, names keep clear of it.
export function addRing(map: MapLibre, name: string, ring: Ring): void {
    const unit = pixelRatio * scaled(1);
    const size = Math.ceil(2 * unit * (ring.radius + ring.width));
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size;
    const pen = canvas.getContext('2d');
    if (pen === null) {
        return;
    }
    pen.beginPath();
    pen.arc(size / 2, size / 2, unit * (ring.radius + ring.width / 2), 0, 2 * Math.PI);
    pen.fillStyle = ring.fill;
    pen.fill();
    pen.strokeStyle = ring.line;
    pen.lineWidth = unit * ring.width;
    pen.stroke();
    map.addImage(name, pen.getImageData(0, 0, size, size), { pixelRatio });
}
