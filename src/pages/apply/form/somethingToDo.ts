import type { Place } from '@/stores/place'

/** The first page with something left to do. Seldom asked for, and large: it is fetched then. */
export const somethingToDo = (): Promise<Place> =>
  import('@/stores/unfinished').then(({ firstUnfinished }) => firstUnfinished())
