import type { Place } from '@/stores/place'

/**
 * The page that lists whatever is left to do. On mini-programs nothing can be fetched by itself: to name the first page
 * here, everybody would fetch the pictures' store with the form.
 */
export const somethingToDo = (): Promise<Place> => Promise.resolve('apply/check')
