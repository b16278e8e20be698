// SPDX-License-Identifier: EUPL-1.2

// A part seen by less than this is taken for unseen, in px.
const leastSeen = 120;

// Scrolls to what a choice has filled, when it lies out of sight: on a phone, above or below the
// list or the map it was chosen in.
export function bringIntoSight(part: HTMLElement | undefined): void {
    const box = part?.getBoundingClientRect();
    if (box === undefined) {
        return;
    }
    const seen = Math.min(box.bottom, window.innerHeight) - Math.max(box.top, 0);
    if (seen < leastSeen) {
        part?.scrollIntoView();
    }
}
