/** Shows a file in the platform's own reader. `null` in a browser, which opens what it was handed by itself. */
export const openFile: ((path: string) => Promise<boolean>) | null = null
