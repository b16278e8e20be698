// SPDX-License-Identifier: EUPL-1.2
export type CsvField = string | number | null;

function field(value: CsvField): string {
    const text = value === null ? '' : String(value);
    return /[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// RFC 4180, comma and CRLF, with a byte-order mark: spreadsheets then read accents.
export function csvOf(rows: readonly (readonly CsvField[])[]): string {
    return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
