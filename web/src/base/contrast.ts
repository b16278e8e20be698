// SPDX-License-Identifier: EUPL-1.2
function channel(hex: string): number {
    const value = parseInt(hex, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(colour: string): number {
    const [, r = '0', g = '0', b = '0'] = /^#(..)(..)(..)$/.exec(colour) ?? [];
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
}

// Contrast of two colours `#rrggbb`, 1..21 (WCAG 2.2, 1.4.3).
export function contrast(a: string, b: string): number {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (light + 0.05) / (dark + 0.05);
}
