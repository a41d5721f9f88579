/** Two devices changed the same cell: both are shown, nothing is chosen for the person. */
export const conflict = {
  title: (label: string) => `「${label}」在别处也改过`,
  text: '两边不一样，请选一个留下。',
  yours: '这部手机上填的',
  theirs: '另一处填的',
  keepYours: '留这部手机的',
  keepTheirs: '留另一处的',
  empty: '空的',
} as const
