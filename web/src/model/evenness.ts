// SPDX-License-Identifier: EUPL-1.2
import type { Figures } from './types.ts';

export type CurvePoint = { readonly people: number; readonly reached: number };

// The Lorenz curve of a plan: communes from the least to the best served, share of the unseen
// public so far against share of the persons reached so far, both 0..1. The diagonal is perfectly
// even. From (0, 0) to (1, 1); only these two when nobody is reached.
export function evennessCurve(areas: Figures['areas']): readonly CurvePoint[] {
    const sorted = areas
        .filter((area) => area.unseen > 0)
        .sort((a, b) => a.reached / a.unseen - b.reached / b.unseen);
    const unseen = sorted.reduce((sum, area) => sum + area.unseen, 0);
    const reached = sorted.reduce((sum, area) => sum + area.reached, 0);
    const points: CurvePoint[] = [{ people: 0, reached: 0 }];
    if (unseen > 0 && reached > 0) {
        let people = 0;
        let met = 0;
        for (const area of sorted.slice(0, -1)) {
            people += area.unseen / unseen;
            met += area.reached / reached;
            points.push({ people, reached: met });
        }
    }
    return [...points, { people: 1, reached: 1 }];
}
