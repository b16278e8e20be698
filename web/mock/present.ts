// SPDX-License-Identifier: EUPL-1.2
import type * as words from '../src/model/types.ts';

// Tours of today that reach half of what a plan does.
export function presentOf(plan: words.Plan): words.PresentTours {
    const half = (value: number): number => value / 2;
    const { reached } = plan.figures;
    return {
        rows: 2,
        figures: {
            ...plan.figures,
            reached: {
                value: half(reached.value),
                low: half(reached.low),
                high: half(reached.high),
            },
            at_most: 0,
            areas: plan.figures.areas.map((area) => ({ ...area, reached: half(area.reached) })),
        },
        series: plan.series.slice(0, 2),
        faults: [
            {
                code: 'too_fast',
                where: 'tours.csv:3',
                name: 'Place de la mairie',
                message: '30 min pour ranger, venir et s’installer, il en faut 55',
                times: 2,
            },
        ],
    };
}
