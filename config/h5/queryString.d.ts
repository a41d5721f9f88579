/** The values of a query, as they stand there. */
export function parse(query: string): Record<string, string | null>
