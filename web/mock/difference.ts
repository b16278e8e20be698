// SPDX-License-Identifier: EUPL-1.2
import type * as words from '../src/model/types.ts';

// The first stop has moved by a day, and that is worth it.
export function differenceOf(plan: words.Plan, from: string): words.PlanDifference {
    const [first, ...others] = plan.series;
    return {
        from,
        reached_difference: 12.3,
        distance_difference_m: -4_000,
        driving_difference_s: -600,
        presence_difference_s: 0,
        evenness_difference: 0.01,
        changes: [
            ...(first === undefined
                ? []
                : [
                      {
                          fate: 'moved' as const,
                          before: { ...first, starts: '09:00' },
                          after: first,
                          moves: ['hour' as const],
                          price: {
                              obstacles: [],
                              people: 12.3,
                              distance_m: -4_000,
                              is_worth_moving: true,
                              gives_way: [],
                          },
                      },
                  ]),
            ...others.map((one) => ({
                fate: 'unchanged' as const,
                before: one,
                after: one,
                moves: [],
            })),
        ],
    };
}
