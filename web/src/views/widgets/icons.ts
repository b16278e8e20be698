// SPDX-License-Identifier: EUPL-1.2
import alert from '@tabler/icons/outline/alert-triangle.svg?raw';
import back from '@tabler/icons/outline/arrow-back-up.svg?raw';
import forward from '@tabler/icons/outline/arrow-forward-up.svg?raw';
import move from '@tabler/icons/outline/arrows-move.svg?raw';
import calendar from '@tabler/icons/outline/calendar-event.svg?raw';
import check from '@tabler/icons/outline/check.svg?raw';
import download from '@tabler/icons/outline/download.svg?raw';
import outside from '@tabler/icons/outline/external-link.svg?raw';
import frame from '@tabler/icons/outline/focus-centered.svg?raw';
import language from '@tabler/icons/outline/language.svg?raw';
import signOut from '@tabler/icons/outline/logout.svg?raw';
import pinMap from '@tabler/icons/outline/map-pin.svg?raw';
import map from '@tabler/icons/outline/map.svg?raw';
import minus from '@tabler/icons/outline/minus.svg?raw';
import moon from '@tabler/icons/outline/moon.svg?raw';
import pin from '@tabler/icons/outline/pin.svg?raw';
import unpin from '@tabler/icons/outline/pinned-off.svg?raw';
import stop from '@tabler/icons/outline/player-stop.svg?raw';
import plus from '@tabler/icons/outline/plus.svg?raw';
import printer from '@tabler/icons/outline/printer.svg?raw';
import route from '@tabler/icons/outline/route.svg?raw';
import scale from '@tabler/icons/outline/scale.svg?raw';
import search from '@tabler/icons/outline/search.svg?raw';
import speakerphone from '@tabler/icons/outline/speakerphone.svg?raw';
import sun from '@tabler/icons/outline/sun.svg?raw';
import table from '@tabler/icons/outline/table.svg?raw';
import trash from '@tabler/icons/outline/trash.svg?raw';
import close from '@tabler/icons/outline/x.svg?raw';

const drawings: Readonly<Record<string, string>> = {
    alert,
    back,
    calendar,
    check,
    close,
    download,
    forward,
    frame,
    language,
    map,
    minus,
    moon,
    move,
    outside,
    pin,
    pinMap,
    plus,
    printer,
    route,
    scale,
    search,
    signOut,
    speakerphone,
    stop,
    sun,
    table,
    trash,
    unpin,
};

// The inside of a Tabler icon (24 x 24), without its own <svg>.
export function drawingOf(name: string): string {
    const drawing = drawings[name];
    if (drawing === undefined) {
        throw new Error(`no icon ${name}`);
    }
    return drawing.slice(drawing.indexOf('>', drawing.indexOf('<svg')) + 1).replace('</svg>', '');
}
