// SPDX-License-Identifier: EUPL-1.2
// Made by `npm run types`.
export interface paths {
    readonly "/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who am I, and is this house set up? */
        readonly get: operations["session"];
        readonly put?: never;
        /** Open a session (rate-limited; sets an HttpOnly SameSite=Strict cookie) */
        readonly post: operations["signIn"];
        /** Close the session */
        readonly delete: operations["signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/setup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Create the first administrator; only while there is none, with the code printed by `halte serve` */
        readonly post: operations["setup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/territory": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Name, extent, attribution, sources, counts, totals of the sight */
        readonly get: operations["territory"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/see/communes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One row per commune, for the table and the map */
        readonly get: operations["seeCommunes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/see/communes.geojson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Contours; `id` is the rank of the commune in /see/communes, properties code, name */
        readonly get: operations["seeCommunesMap"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/see/cells.geojson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Squares of 200 m; properties unseen, need, inhabitants (persons), walk_min, drive_min, name (grid id) */
        readonly get: operations["seeCellsMap"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/see/communes/{code}/origin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where does this figure come from? Every term, its source, what is missing */
        readonly get: operations["communeOrigin"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/see/cells/{name}/origin": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The same for one square */
        readonly get: operations["cellOrigin"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/provisions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The existing offer with its hours */
        readonly get: operations["provisions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/places": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where a unit may stop */
        readonly get: operations["places"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Trucks, vans, tricycles, teams on foot */
        readonly get: operations["units"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Start a planning run; it makes three plans (most people, most even, least road) */
        readonly post: operations["startRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** State of a run */
        readonly get: operations["run"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Server-sent events; each `data` is a Run; ends after state done, stopped or failed */
        readonly get: operations["runEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{id}/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stop searching and keep the best plans so far */
        readonly post: operations["stopRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All plans, newest first */
        readonly get: operations["plans"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /** One plan whole, with figures, reasons and what was left out */
        readonly get: operations["plan"];
        readonly put?: never;
        readonly post?: never;
        /** Delete a draft */
        readonly delete: operations["deletePlan"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{id}/tours.geojson": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** True road geometry of every tour; LineString properties unit, day, weekday (0 Monday), from, to; Point features for stops with series, order */
        readonly get: operations["planTours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/ways": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Why this time? The quickest way of a unit from a base or place to another, piece by piece */
        readonly get: operations["way"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/around": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who can come to a point in time, along the roads */
        readonly get: operations["around"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{id}/changes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Try (`keep` false) or keep a change; the answer says what it gains and loses */
        readonly post: operations["changePlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{id}/series/{series}/slots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Days and hours to which this series could move, with the effect of each, best first */
        readonly get: operations["seriesSlots"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{id}/more": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a team could have one more of; each is asked for by its id */
        readonly get: operations["moreQuestions"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{id}/more/{question}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What one more would bring to this plan, in persons; a second or so */
        readonly get: operations["askMore"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{id}/present": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The tours of today over the days of this plan, measured by the same model */
        readonly get: operations["presentTours"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{id}/improvement": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Search for what this plan could do better, what is pinned or published staying where it is; ends as a plan of its own */
        readonly post: operations["improvePlan"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{id}/difference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of each stop since another plan of the same days, and what keeping it where it was would cost */
        readonly get: operations["planDifference"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/plans/{id}/publication": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Announce this plan on the public page */
        readonly put: operations["publishPlan"];
        readonly post?: never;
        /** Take it back */
        readonly delete: operations["unpublishPlan"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            /** @enum {string} */
            readonly code: "malformed" | "invalid" | "unauthorized" | "forbidden" | "not_found" | "conflict" | "unavailable" | "internal";
            readonly detail: string;
            readonly request_id: string;
            readonly errors: readonly {
                readonly code: string;
                readonly message: string;
                readonly field: string;
                readonly hint: string;
            }[];
        };
        readonly SessionState: {
            readonly needs_setup: boolean;
            readonly signed_in: boolean;
            readonly display_name?: string;
            /** @enum {string} */
            readonly role?: "administrator" | "coordinator";
            readonly csrf_token?: string;
        };
        readonly SignIn: {
            readonly login: string;
            readonly password: string;
        };
        readonly Setup: {
            readonly code: string;
            readonly login: string;
            readonly display_name: string;
            readonly password: string;
        };
        /** @description Persons; 8 times out of 10 between low and high */
        readonly Estimate: {
            readonly value: number;
            readonly low: number;
            readonly high: number;
        };
        readonly Territory: {
            readonly id: string;
            readonly name: string;
            readonly zone: string;
            /** @description west south east north */
            readonly bounds: readonly number[];
            readonly attribution: readonly string[];
            readonly sources: readonly components["schemas"]["Source"][];
            readonly totals: components["schemas"]["SightTotals"];
            readonly counts: {
                readonly communes: number;
                readonly cells: number;
                readonly places: number;
                readonly provisions: number;
                readonly units: number;
            };
            readonly bases?: readonly {
                readonly id: string;
                readonly name: string;
                readonly lon: number;
                readonly lat: number;
            }[];
        };
        readonly SightTotals: {
            readonly inhabitants: number;
            readonly need: components["schemas"]["Estimate"];
            readonly unseen: components["schemas"]["Estimate"];
        };
        readonly CommuneSight: {
            readonly code: string;
            readonly name: string;
            readonly inhabitants: number;
            readonly need: components["schemas"]["Estimate"];
            readonly unseen: components["schemas"]["Estimate"];
            /** @description unseen persons for 1 000 inhabitants */
            readonly unseen_per_1000: number;
            /** @description share of the need reached by the existing offer */
            readonly reach_percent: number;
            /** @description median minutes on foot to the nearest provision */
            readonly walk_min: number | null;
            readonly drive_min: number | null;
            /** @description inputs taken from wider areas */
            readonly missing: readonly ("ages" | "households" | "income" | "poverty")[];
        };
        /** @description Where a file of the territory comes from, in the language of the territory */
        readonly Source: {
            readonly file: string;
            readonly title: string;
            readonly publisher: string;
            readonly licence: string;
            readonly licence_url: string;
            readonly date: string;
            readonly note: string;
            /** @description The same in English, where the words differ */
            readonly en?: {
                readonly title: string;
                readonly publisher: string;
                readonly licence: string;
                readonly date: string;
                readonly note: string;
            };
        };
        readonly Origin: {
            readonly title: string;
            readonly unseen: components["schemas"]["Estimate"];
            readonly need?: components["schemas"]["Estimate"];
            /** @description Step by step, from inhabitants to unseen persons, in order */
            readonly terms: readonly {
                /** @enum {string} */
                readonly kind: "age_band" | "adjustment" | "calibration" | "reach" | "result";
                /** @description translation key, e.g. age_75_89, poverty, income, alone, qpv, calibration, reach */
                readonly label_key: string;
                /** @description persons this term counts */
                readonly persons: number;
                readonly inhabitants?: number;
                readonly rate_percent?: number;
                /** @description where the rate or effect comes from */
                readonly source?: string;
                /** @description the same in English */
                readonly source_en?: string;
            }[];
            readonly nearest: readonly {
                readonly id: string;
                readonly name: string;
                readonly drive_min: number | null;
                readonly walk_min: number | null;
                readonly share_percent: number;
            }[];
            readonly missing: readonly {
                readonly input: string;
                readonly fallback: string;
                /** @description half-width it adds to the interval */
                readonly effect_persons: number;
            }[];
            readonly sources: readonly components["schemas"]["Source"][];
        };
        readonly Window: {
            readonly opens: string;
            readonly closes: string;
        };
        /** @description Seven lists, Monday first */
        readonly WeeklyHours: readonly (readonly components["schemas"]["Window"][])[];
        readonly Provision: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "fixed" | "itinerant";
            readonly name: string;
            readonly address: string;
            readonly phone: string;
            readonly commune: string;
            readonly lon: number;
            readonly lat: number;
            readonly hours: components["schemas"]["WeeklyHours"];
            readonly comment: string;
            readonly source: string;
            readonly as_of: string;
        };
        readonly Place: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "square" | "market" | "town_hall" | "car_park" | "hall" | "care_home" | "shop" | "school" | "library" | "post_office" | "social" | "station" | "other";
            readonly name: string;
            readonly commune: string;
            readonly commune_name: string;
            readonly lon: number;
            readonly lat: number;
            readonly welcome: components["schemas"]["WeeklyHours"];
            readonly source: string;
            readonly is_estimated: boolean;
        };
        readonly Unit: {
            readonly id: string;
            /** @enum {string} */
            readonly kind: "truck" | "van" | "cargo_bike" | "e_tricycle" | "on_foot";
            readonly name: string;
            readonly base: string;
            readonly base_name: string;
            readonly shifts?: components["schemas"]["WeeklyHours"];
        };
        readonly Request: {
            readonly name?: string;
            readonly units?: readonly string[];
            /** Format: date */
            readonly first_day: string;
            readonly weeks: number;
            readonly days_off?: readonly string[];
            readonly wishes?: readonly components["schemas"]["Wish"][];
            /** @description places without any visit */
            readonly forbidden?: readonly string[];
            readonly no_visits?: readonly components["schemas"]["NoVisit"][];
            readonly budgets?: readonly components["schemas"]["Budget"][];
            readonly either_or?: readonly {
                readonly one: string;
                readonly other: string;
            }[];
            readonly seed?: number;
            /** @description of search for each of the three plans */
            readonly seconds?: number;
            readonly threads?: number;
        };
        /** @description A day on which a place is not visited, by no unit or not by that one; a rhythm goes on without it */
        readonly NoVisit: {
            readonly place: string;
            /** Format: date */
            readonly day: string;
            readonly unit?: string;
        };
        /** @description What the tours of a unit, or of all together, may take over the whole plan, never more; at least one of the two */
        readonly Budget: {
            /** @description absent: all units together */
            readonly unit?: string;
            readonly distance_m?: number;
            /** @description on the road, setting up, present, packing; pauses and waiting are not counted */
            readonly work_min?: number;
        };
        readonly Wish: {
            readonly place: string;
            readonly unit?: string;
            /** Format: date */
            readonly day?: string;
            readonly starts?: string;
            readonly stay_min?: number;
            /** @enum {integer} */
            readonly every_weeks?: 1 | 2 | 4;
            /** @description on the n-th such weekday of each month (0 is Monday; 5 is the last one), instead of `day` and `every_weeks`; without `starts` the plan finds the hour */
            readonly monthly?: {
                readonly weekday: number;
                readonly nth: number;
            };
        };
        readonly Run: {
            readonly id: string;
            /** @enum {string} */
            readonly state: "waiting" | "running" | "stopping" | "done" | "stopped" | "failed";
            /** @enum {string} */
            readonly step: "roads" | "reach" | "people" | "even" | "road" | "reasons" | "done";
            /** @description of the whole run */
            readonly share: number;
            /** @description Persons reached by the best plan so far, by objective */
            readonly best: {
                readonly people?: number;
                readonly even?: number;
                readonly road?: number;
            };
            /** @description id shared by the three plans */
            readonly proposal?: string;
            readonly plans?: readonly string[];
            /** @description the plan whose rest is made better; `plans` names it again when nothing better was found */
            readonly improves?: string;
            readonly problem?: components["schemas"]["Problem"];
        };
        readonly PlanSummary: {
            readonly id: string;
            readonly proposal: string;
            readonly name: string;
            readonly objective: components["schemas"]["Objective"];
            /** @enum {string} */
            readonly state: "draft" | "published";
            readonly version: number;
            readonly made_at: string;
            readonly first_day: string;
            readonly weeks: number;
            readonly reached_people: number;
            readonly distance_m: number;
        };
        /** @enum {string} */
        readonly Objective: "people" | "even" | "road";
        readonly Rhythm: {
            /** @enum {string} */
            readonly kind: "every_weeks" | "monthly_weekday" | "on_days";
            /** Format: date */
            readonly anchor?: string;
            readonly weeks?: number;
            readonly weekday?: number;
            readonly nth?: number;
            readonly days?: readonly string[];
            readonly except?: readonly string[];
        };
        readonly Series: {
            readonly id: string;
            readonly place: string;
            readonly unit: string;
            readonly rhythm: components["schemas"]["Rhythm"];
            readonly starts: string;
            readonly stay_min: number;
            readonly is_pinned: boolean;
        };
        readonly Stop: {
            readonly series: string;
            readonly place: string;
            readonly arrives: string;
            readonly opens: string;
            readonly closes: string;
            readonly travel_before_s: number;
            readonly distance_before_m: number;
        };
        readonly Tour: {
            readonly unit: string;
            readonly day: string;
            readonly departs: string;
            readonly returns: string;
            readonly pause?: components["schemas"]["Window"];
            readonly stops: readonly components["schemas"]["Stop"][];
            readonly travel_back_s: number;
            readonly distance_back_m: number;
        };
        readonly Figures: {
            readonly reached: components["schemas"]["Estimate"];
            /** @description unseen persons who live within 15 minutes (by car or on foot) of a stop */
            readonly nearby?: number;
            /** @description proven upper bound in persons */
            readonly at_most: number;
            /** @description how it was proven: submodular-knapsack, linear-programme or tours; empty when there is none */
            readonly bound_name: string;
            readonly evenness: number;
            readonly worst_fifth_ratio: number;
            readonly distance_m: number;
            readonly driving_s: number;
            readonly presence_s: number;
            readonly road_share: number;
            readonly stops: number;
            readonly communes_visited: number;
            readonly areas: readonly {
                readonly commune: string;
                readonly unseen: number;
                readonly reached: number;
            }[];
        };
        readonly Why: {
            readonly series: string;
            readonly visits: number;
            readonly reached: components["schemas"]["Estimate"];
            /** @description unseen persons who live within 15 minutes of this place */
            readonly nearby?: number;
            readonly lost_without: number;
            readonly next_best?: string;
            readonly next_best_difference: number;
            readonly nearest_provision?: string;
            readonly nearest_provision_drive_min: number;
        };
        readonly LeftOut: {
            readonly place: string;
            /** @enum {string} */
            readonly cause: "never_open" | "unreachable" | "too_far" | "lacks_equipment" | "forbidden" | "days_forbidden" | "already_covered" | "group_full" | "budget_spent" | "not_worth_the_road" | "no_room";
            readonly could_reach: number;
            readonly because_of?: string;
            readonly needed_min?: number;
            readonly available_min?: number;
        };
        readonly Plan: {
            readonly id: string;
            readonly proposal: string;
            readonly version: number;
            /** @enum {string} */
            readonly state: "draft" | "published";
            readonly objective: components["schemas"]["Objective"];
            readonly request: components["schemas"]["Request"];
            readonly made_at: string;
            readonly series: readonly components["schemas"]["Series"][];
            readonly tours: readonly components["schemas"]["Tour"][];
            readonly figures: components["schemas"]["Figures"];
            readonly whys: readonly components["schemas"]["Why"][];
            readonly left_out: readonly components["schemas"]["LeftOut"][];
        };
        readonly Change: {
            /**
             * @description skip: no visit of the place of that series on that day; allow takes it back
             * @enum {string}
             */
            readonly kind: "pin" | "unpin" | "remove" | "move" | "add" | "skip" | "allow";
            /** @description of the plan the change was made on */
            readonly version: number;
            /** @default false */
            readonly keep: boolean;
            /** @description pin, unpin, remove, move, skip */
            readonly series?: string;
            /** @description add, allow */
            readonly place?: string;
            /**
             * Format: date
             * @description move, add: the first visit; skip, allow
             */
            readonly day?: string;
            /** @description move, add */
            readonly starts?: string;
            /** @description move, add; absent keeps the unit */
            readonly unit?: string;
        };
        readonly Way: {
            readonly profile: string;
            /** @description what plans count: whole minutes, rounded up */
            readonly counted_min: number;
            /** @description walks off the roads at both ends included */
            readonly time_s: number;
            /** @description those walks */
            readonly walk_s: number;
            /** @description along the roads */
            readonly distance_m: number;
            /** @description speed factors of the roads that differ from 1 */
            readonly factors: {
                readonly [key: string]: number;
            };
            readonly legs: readonly {
                /** @enum {string} */
                readonly turn: "begin" | "straight" | "slight_right" | "right" | "sharp_right" | "slight_left" | "left" | "sharp_left" | "back" | "aboard";
                /** @description empty for a road without a name */
                readonly road: string;
                readonly road_class: string;
                /** @description delays included */
                readonly time_s: number;
                /** @description lights, signs, junctions, quays */
                readonly delay_s: number;
                readonly distance_m: number;
                /** @description without the delays */
                readonly moving_kmh: number;
            }[];
            /** @description GeoJSON */
            readonly geometry: {
                /** @enum {string} */
                readonly type: "LineString";
                readonly coordinates: readonly (readonly number[])[];
            };
        };
        readonly Around: {
            readonly profile: string;
            /** @description from the point to its nearest road */
            readonly off_road_m: number;
            readonly crowds: readonly {
                readonly minutes: number;
                /** @description persons */
                readonly inhabitants: number;
                /** @description persons in digital difficulty */
                readonly need: number;
                /** @description persons nobody reaches */
                readonly unseen: number;
            }[];
            /** @description GeoJSON, the widest first; property minutes */
            readonly areas: Record<string, never>;
            /** @description GeoJSON, populated squares of 200 m; properties minutes (the limit), time_s, unseen */
            readonly squares: Record<string, never>;
        };
        readonly Effect: {
            readonly is_possible: boolean;
            /** @description persons */
            readonly reached_difference: number;
            readonly distance_difference_m: number;
            readonly driving_difference_s: number;
            readonly evenness_difference: number;
            /** @description why it is not possible */
            readonly obstacles: readonly {
                readonly code: string;
                readonly message: string;
            }[];
            readonly plan: components["schemas"]["Plan"] | null;
        };
        readonly MoreQuestion: {
            readonly id: string;
            /**
             * @description every week a half-day of a unit; a unit like that one; a place that lets units in whenever they work
             * @enum {string}
             */
            readonly kind: "half_day" | "unit" | "welcome";
            /** @description half_day, unit */
            readonly unit?: string;
            /** @description half_day; Monday is 0 */
            readonly weekday?: number;
            /** @description half_day; out of the base, HH:MM */
            readonly leaves?: string;
            readonly returns?: string;
            /** @description welcome */
            readonly place?: string;
        };
        readonly MoreAnswer: {
            readonly question: components["schemas"]["MoreQuestion"];
            /** @description a plan with so many persons more was made; there may be better ones */
            readonly at_least_people: number;
            readonly distance_difference_m: number;
            readonly evenness_difference: number;
            /** @description nothing fitted beside the stops of the plan: all but the pinned ones may move */
            readonly is_planned_anew: boolean;
            /** @description welcome: the place whose room it takes */
            readonly gives_way?: string;
            /** @description what it would be used for; the unit of one more unit is the one it is like, +1 */
            readonly series: readonly components["schemas"]["Series"][];
        };
        readonly PresentTours: {
            /** @description of the table of today's tours; 0 when none was imported */
            readonly rows: number;
            readonly figures: components["schemas"]["Figures"];
            readonly series: readonly components["schemas"]["Series"][];
            /** @description what does not hold in them; they are counted all the same */
            readonly faults: readonly {
                /** @enum {string} */
                readonly code: "off_road" | "misplaced" | "never" | "unreachable" | "overlap" | "too_fast" | "outside_shift" | "driving" | "range";
                /** @description tours.csv:4 */
                readonly where: string;
                readonly name: string;
                readonly message: string;
                /** @description days */
                readonly times: number;
            }[];
        };
        readonly Improvement: {
            readonly seconds: number;
            /**
             * @description published stops may move too
             * @default false
             */
            readonly thaws: boolean;
        };
        readonly PlanDifference: {
            readonly from: string;
            /** @description persons */
            readonly reached_difference: number;
            readonly distance_difference_m: number;
            readonly driving_difference_s: number;
            readonly presence_difference_s: number;
            readonly evenness_difference: number;
            /** @description moved, removed, added, then unchanged */
            readonly changes: readonly components["schemas"]["SeriesChange"][];
        };
        readonly SeriesChange: {
            /** @enum {string} */
            readonly fate: "unchanged" | "moved" | "added" | "removed";
            readonly before?: components["schemas"]["Series"];
            readonly after?: components["schemas"]["Series"];
            readonly moves: readonly ("day" | "hour" | "unit" | "rhythm" | "stay")[];
            readonly price?: components["schemas"]["KeepingPrice"];
        };
        /** @description The new plan with this stop put back where it was, the others staying but for those in the way */
        readonly KeepingPrice: {
            /** @description why it cannot be put back; no figures then */
            readonly obstacles: readonly {
                readonly code: string;
                readonly message: string;
            }[];
            /** @description persons that keeping it would lose; below 0, gain */
            readonly people: number;
            /** @description road that keeping it would save; below 0, add */
            readonly distance_m: number;
            readonly is_worth_moving: boolean;
            /** @description places whose stops move or drop out */
            readonly gives_way: readonly string[];
        };
        readonly Slot: {
            readonly unit: string;
            readonly day: string;
            readonly starts: string;
            readonly reached_difference: number;
            readonly distance_difference_m: number;
        };
    };
    responses: {
        /** @description What went wrong and what to do, in the language of Accept-Language */
        readonly Problem: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly session: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description State */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionState"];
                };
            };
        };
    };
    readonly signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SignIn"];
            };
        };
        readonly responses: {
            /** @description Open */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionState"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Closed */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly setup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Setup"];
            };
        };
        readonly responses: {
            /** @description Created and signed in */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionState"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly territory: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Territory */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Territory"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly seeCommunes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Rows */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["CommuneSight"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly seeCommunesMap: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description FeatureCollection */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/geo+json": Record<string, never>;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly seeCellsMap: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description FeatureCollection */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/geo+json": Record<string, never>;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly communeOrigin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Origin */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Origin"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly cellOrigin: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Origin */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Origin"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly provisions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Rows */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Provision"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly places: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Rows */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Place"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly units: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Rows */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Unit"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly startRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Request"];
            };
        };
        readonly responses: {
            /** @description Started */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Run"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly run: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Run */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Run"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly runEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Stream */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly stopRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Stopping */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Run"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly plans: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Rows */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PlanSummary"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly plan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Plan */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Plan"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly deletePlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly planTours: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description FeatureCollection */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/geo+json": Record<string, never>;
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly way: {
        readonly parameters: {
            readonly query: {
                readonly unit: string;
                /** @description id of a base or place */
                readonly from: string;
                /** @description id of a base or place */
                readonly to: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Way */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Way"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly around: {
        readonly parameters: {
            readonly query: {
                readonly lon: number;
                readonly lat: number;
                /** @description foot unless told otherwise */
                readonly profile?: string;
                /** @description 1 to 4 limits of 1 to 60 minutes, rising: 5,10,15 */
                readonly minutes: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Around */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Around"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly changePlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Change"];
            };
        };
        readonly responses: {
            /** @description Effect */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Effect"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly seriesSlots: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly series: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Rows */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Slot"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly moreQuestions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Rows */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["MoreQuestion"][];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly askMore: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                readonly question: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Answer */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MoreAnswer"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly presentTours: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description PresentTours */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PresentTours"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly improvePlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Improvement"];
            };
        };
        readonly responses: {
            /** @description Run */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Run"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly planDifference: {
        readonly parameters: {
            readonly query?: {
                /** @description the plan before; absent: the published one */
                readonly from?: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description PlanDifference */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PlanDifference"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly publishPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Plan */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Plan"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
    readonly unpublishPlan: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Plan */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Plan"];
                };
            };
            readonly default: components["responses"]["Problem"];
        };
    };
}
