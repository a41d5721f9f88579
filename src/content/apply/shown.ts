/** How values are shown, on the form and where they are looked over. */
export const shown = {
  tail: (digits: string) => `尾号 ${digits}`,
  given: '已填',
  /** An address is shown down to the county, where it names one. */
  upTo: (county: string) => (county === '' ? '已填' : `${county}＊＊＊`),
  empty: '没有填',
  change: '修改',
} as const
