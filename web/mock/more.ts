// SPDX-License-Identifier: EUPL-1.2
import type * as words from '../src/model/types.ts';

const unit = 'camion-corte';

export const moreQuestions: readonly words.MoreQuestion[] = [
    {
        id: `half_day.${unit}.sa.0830`,
        kind: 'half_day',
        unit,
        weekday: 5,
        leaves: '08:30',
        returns: '13:00',
    },
    {
        id: `half_day.${unit}.su.1300`,
        kind: 'half_day',
        unit,
        weekday: 6,
        leaves: '13:00',
        returns: '17:30',
    },
    { id: `unit.${unit}`, kind: 'unit', unit },
];

export function moreAnswerOf(plan: words.Plan, id: string): words.MoreAnswer {
    const rank = moreQuestions.findIndex((one) => one.id === id);
    const question = moreQuestions[rank] ?? { id, kind: 'unit', unit };
    const brings = rank !== 1;
    return {
        question,
        at_least_people: brings ? 35.4 + 60 * rank : 0,
        distance_difference_m: brings ? 48_000 : 0,
        evenness_difference: 0.01,
        is_planned_anew: false,
        series: brings ? plan.series.slice(0, 2 + rank) : [],
    };
}
