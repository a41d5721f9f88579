/** 每一步的记录. */
export const eventsPage = {
  lead: '最近的在最上面。',
  /** Over the list, for screen readers. */
  list: '已经办过的每一步',
  byAgent: (name: string) => `代办人${name}替本人办的`,
} as const
