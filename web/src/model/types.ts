// SPDX-License-Identifier: EUPL-1.2
import type { FeatureCollection as Features } from 'geojson';
import type { components } from './api.ts';

// The words of the API, as read-only values. docs/formats/openapi.yaml says their units.
type Words = components['schemas'];

export type Problem = Words['Problem'];
export type SessionState = Words['SessionState'];
export type SignIn = Words['SignIn'];
export type Setup = Words['Setup'];
export type Estimate = Words['Estimate'];
export type Territory = Words['Territory'];
export type Source = Words['Source'];
export type CommuneSight = Words['CommuneSight'];
export type Origin = Words['Origin'];
export type OriginTerm = Origin['terms'][number];
export type WeeklyHours = Words['WeeklyHours'];
export type Provision = Words['Provision'];
export type Place = Words['Place'];
export type Unit = Words['Unit'];
export type Request = Words['Request'];
export type NoVisit = Words['NoVisit'];
export type Wish = Words['Wish'];
export type Budget = Words['Budget'];
export type EitherOr = NonNullable<Request['either_or']>[number];
export type Run = Words['Run'];
export type PlanSummary = Words['PlanSummary'];
export type Objective = Words['Objective'];
export type Rhythm = Words['Rhythm'];
export type Series = Words['Series'];
export type Stop = Words['Stop'];
export type Tour = Words['Tour'];
export type Figures = Words['Figures'];
export type Why = Words['Why'];
export type LeftOut = Words['LeftOut'];
export type Plan = Words['Plan'];
export type Change = Words['Change'];
export type Effect = Words['Effect'];
export type Slot = Words['Slot'];
export type Improvement = Words['Improvement'];
export type PlanDifference = Words['PlanDifference'];
export type SeriesChange = Words['SeriesChange'];
export type KeepingPrice = Words['KeepingPrice'];
export type MoreQuestion = Words['MoreQuestion'];
export type MoreAnswer = Words['MoreAnswer'];
export type PresentTours = Words['PresentTours'];
export type Way = Words['Way'];
export type WayQuestion = { readonly unit: string; readonly from: string; readonly to: string };
export type Around = Omit<Words['Around'], 'areas' | 'squares'> & {
    readonly areas: FeatureCollection;
    readonly squares: FeatureCollection;
};
export type AroundQuestion = {
    readonly lon: number;
    readonly lat: number;
    readonly profile: 'foot' | 'car';
};

export const objectives: readonly Objective[] = ['people', 'even', 'road'];

export type FeatureCollection = Features;
