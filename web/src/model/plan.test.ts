// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import {
    daysWithout,
    newSeries,
    placesLost,
    proposalsOf,
    shareOfPossible,
    unitsOf,
    visitsGained,
    visitsOf,
    weekdaysShown,
    weeksOf,
} from './plan.ts';
import { tinyPlan } from './tiny_plan.ts';
import type { Plan, PlanSummary } from './types.ts';

describe('the calendar of a plan', () => {
    it('has one row a week and each stop on its day', () => {
        const weeks = weeksOf(tinyPlan, ['van']);
        expect(weeks.map((week) => week.monday)).toEqual([
            '2026-11-30',
            '2026-12-07',
            '2026-12-14',
            '2026-12-21',
        ]);
        expect(weeks[2]?.rows[0]?.days.map((day) => day.map((stop) => stop.place))).toEqual([
            [],
            ['corte'],
            [],
            [],
            ['vico'],
            [],
            [],
        ]);
    });
    it('has a row for each unit, so that two of one day stand apart', () => {
        const [tuesday] = tinyPlan.tours as [Plan['tours'][number]];
        const second = { ...tuesday, unit: 'bike' };
        const plan = { ...tinyPlan, tours: [...tinyPlan.tours, second] };
        const [week] = weeksOf(plan, ['van', 'bike', 'idle']);
        expect(
            week?.rows.map((row) => [row.unit, row.days[1]?.length, row.days[4]?.length]),
        ).toEqual([
            ['van', 1, 1],
            ['bike', 1, 0],
            ['idle', 0, 0],
        ]);
    });
    it('names the units of the request, or all, and those that only its tours know', () => {
        const territory = [{ id: 'bike' }, { id: 'van' }, { id: 'truck' }];
        expect(unitsOf(tinyPlan, territory)).toEqual(['bike', 'van', 'truck']);
        const asked = { ...tinyPlan, request: { ...tinyPlan.request, units: ['van', 'bike'] } };
        expect(unitsOf(asked, territory)).toEqual(['bike', 'van']);
        expect(unitsOf(tinyPlan, [{ id: 'bike' }])).toEqual(['bike', 'van']);
    });
    it('has a row more when the plan starts in the middle of a week', () => {
        const late = { ...tinyPlan, request: { first_day: '2026-12-01', weeks: 4 } };
        expect(weeksOf(late, ['van'])).toHaveLength(5);
    });
    it('shows the week-end only when somebody works then', () => {
        expect(weekdaysShown(weeksOf(tinyPlan, ['van']))).toEqual([0, 1, 2, 3, 4]);
        const tour = { ...tinyPlan.tours[0]!, day: '2026-12-05' };
        const busy = { ...tinyPlan, tours: [...tinyPlan.tours, tour] };
        expect(weekdaysShown(weeksOf(busy, ['van']))).toEqual([0, 1, 2, 3, 4, 5]);
    });
});

describe('a plan', () => {
    it('tells what visits and places another one gains and loses', () => {
        const tours = tinyPlan.tours.filter((tour) => tour.day !== '2026-12-18');
        const later = { ...tinyPlan.tours[1]!, day: '2026-12-11' };
        const series = tinyPlan.series.filter((one) => one.place !== 'corte');
        const other = { ...tinyPlan, series, tours: [...tours, later] };
        expect(visitsGained(tinyPlan, other).map((stop) => stop.day)).toEqual(['2026-12-11']);
        expect(visitsGained(tinyPlan, tinyPlan)).toEqual([]);
        expect(placesLost(tinyPlan, other)).toEqual(['corte']);
    });
    it('knows the days on which a place is not visited', () => {
        const no_visits = [
            { place: 'vico', day: '2026-12-18' },
            { place: 'corte', day: '2026-12-15', unit: 'van' },
            { place: 'corte', day: '2026-12-08' },
        ];
        const plan = { ...tinyPlan, request: { ...tinyPlan.request, no_visits } };
        expect(daysWithout(plan, 'corte')).toEqual(['2026-12-08', '2026-12-15']);
        expect(daysWithout(tinyPlan, 'corte')).toEqual([]);
    });
    it('lists the visits of a series in order', () => {
        expect(visitsOf(tinyPlan, 's2').map((visit) => visit.day)).toEqual([
            '2026-12-04',
            '2026-12-18',
        ]);
        expect(visitsOf(tinyPlan, 'none')).toEqual([]);
    });
    it('knows what a change brought', () => {
        const after = {
            ...tinyPlan,
            series: [...tinyPlan.series.slice(1), { ...tinyPlan.series[0]!, id: 's9' }],
        };
        expect(newSeries(tinyPlan, after).map((series) => series.id)).toEqual(['s9']);
    });
    it('says its share of what is possible', () => {
        expect(shareOfPossible(tinyPlan)).toBe(80);
        const none = { ...tinyPlan, figures: { ...tinyPlan.figures, at_most: 0 } };
        expect(shareOfPossible(none)).toBe(100);
    });
});

it('puts the three plans of one run together, the best known order kept', () => {
    const summary = (id: string, proposal: string, objective: PlanSummary['objective']) => ({
        id,
        proposal,
        name: proposal,
        objective,
        state: 'draft' as const,
        version: 1,
        made_at: '2026-11-23T08:00:00Z',
        first_day: '2026-11-30',
        weeks: 4,
        reached_people: 1,
        distance_m: 1,
    });
    const proposals = proposalsOf([
        summary('b3', 'b', 'road'),
        summary('b1', 'b', 'people'),
        summary('a1', 'a', 'people'),
    ]);
    expect(proposals.map((p) => [p.id, p.plans.map((plan) => plan.id)])).toEqual([
        ['b', ['b1', 'b3']],
        ['a', ['a1']],
    ]);
});
