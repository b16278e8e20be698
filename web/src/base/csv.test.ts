// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('quotes what would break a column and leaves a missing figure empty', () => {
    const text = csvOf([
        ['commune', 'persons'],
        ['Corte, "haute"', 12.5],
        ['Afa', null],
    ]);
    expect(text).toBe('\uFEFFcommune,persons\r\n"Corte, ""haute""",12.5\r\nAfa,\r\n');
});
