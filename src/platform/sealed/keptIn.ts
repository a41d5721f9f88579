import { createStore, type UseStore } from 'idb-keyval'

let store: UseStore | null = null

/** The app's own store in the browser's database. */
export const keptIn = (): UseStore => (store ??= createStore('kept', 'kept'))
