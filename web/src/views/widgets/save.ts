// SPDX-License-Identifier: EUPL-1.2
// Hands a text to the user as a file.
export function saveText(name: string, text: string): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
}
