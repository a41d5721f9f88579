/** Prints the page as it stands, by the browser's own dialog. `null` on a platform that cannot print. */
export const printPage: (() => void) | null = () => window.print()
