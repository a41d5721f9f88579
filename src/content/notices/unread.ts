/** The sign on home and in 我的. */
export const unreadNotices = {
  label: '消息',
  note: (count: number) => `${String(count)} 条没看过`,
  read: '办到哪一步、要您做什么',
} as const
