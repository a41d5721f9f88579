/** Two devices changed the same cell: both are shown, nothing is chosen for the person. */
export const conflict = {
  title: (label: string, name: string | null) =>
    name === null ? `「${label}」在别处也改过` : `「${label}」，${name}也改过`,
  text: '两边不一样，请选一个留下。',
  yours: '这部手机上填的',
  theirs: '另一处填的',
  mine: '您填的',
  by: (name: string, when: string) => `${name}填的，${when}`,
  keepYours: '留这部手机的',
  keepTheirs: '留另一处的',
  keepMine: '留我填的',
  keepBy: (name: string) => `留${name}填的`,
  empty: '空的',
} as const
