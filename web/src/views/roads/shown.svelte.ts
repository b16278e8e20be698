// SPDX-License-Identifier: EUPL-1.2
import * as calls from '../../api/calls.ts';
import type { Around, AroundQuestion, Way, WayQuestion } from '../../model/types.ts';
import { Asked } from '../state/asked.svelte.ts';

// What is drawn of the roads on the map of the screen: one way, one surrounding.
export const shownWay = new Asked<WayQuestion, Way>(calls.way);
export const shownAround = new Asked<AroundQuestion, Around>(calls.around);
