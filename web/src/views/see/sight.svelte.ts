// SPDX-License-Identifier: EUPL-1.2
import { readableBreaks } from '../../base/figures.ts';
import type { CommuneSight } from '../../model/types.ts';
import { communes } from '../state/desk.svelte.ts';

export type Measure = 'persons' | 'rate';
export type Detail = 'auto' | 'communes' | 'cells';
export type CellSight = {
    readonly name: string;
    readonly unseen: number;
    readonly need: number;
    readonly inhabitants: number;
    readonly walk_min: number | null;
    readonly drive_min: number | null;
};
export type Picked =
    | { readonly kind: 'commune'; readonly code: string }
    | { readonly kind: 'cell'; readonly cell: CellSight }
    | { readonly kind: 'provision'; readonly id: string };

export const classes = 6;
// Persons of a square of 200 m: the same limits everywhere, so that two zooms compare.
export const cellBreaks: readonly number[] = [1, 2, 5, 10, 20];
// From here on the squares are large enough to be seen.
export const cellZoom = 11;

export function valueOf(row: CommuneSight, measure: Measure): number {
    return measure === 'persons' ? row.unseen.value : row.unseen_per_1000;
}

// Ages guessed from wider areas make the whole figure an estimate of an estimate.
export function isGuessed(row: CommuneSight): boolean {
    return row.missing.includes('ages');
}

// What the screen See shows now; kept while one visits another step.
class Sight {
    measure = $state<Measure>('persons');
    detail = $state<Detail>('auto');
    view = $state<'map' | 'table' | 'offer'>('map');
    picked = $state.raw<Picked | undefined>();
    zoom = $state(0);
    breaks = $derived(
        readableBreaks(
            (communes.value ?? []).map((row) => valueOf(row, this.measure)),
            classes,
        ),
    );
    hasCells = $derived(
        this.detail === 'cells' || (this.detail === 'auto' && this.zoom >= cellZoom),
    );
}

export const sight = new Sight();
