/** How values are set apart from their digits. */
export const shown = {
  tail: (digits: string) => `尾号 ${digits}`,
  given: '已填',
} as const
