// SPDX-License-Identifier: EUPL-1.2

// What 16 pixels of the design are on this screen, over 16: letters grow on a very large screen
// and where the reader asked for it, and the map, which counts in pixels, grows with them.
export function scaled(pixels: number): number {
    return (pixels * parseFloat(getComputedStyle(document.documentElement).fontSize)) / 16;
}
