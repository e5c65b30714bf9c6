/** Path of a Chromium or Chrome that starts, or null where none is installed. */
export function findBrowser(): string | null
/** Path of a Chromium or Chrome; installs one where none is found, ends the process where that fails. */
export function requireBrowser(): string
