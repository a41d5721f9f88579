import { createStore } from 'zustand/vanilla'
import type { Material } from '@contract/material'
import type { MaterialKind } from '@/domain/scheme/ids'
import { materialsStore } from '../materials'
import { CASE_ID } from './cases'
import { filesOfPhone } from './keptFiles'
import { phone } from './phone'
import { scriptedServer } from './server'

/** Keys in the order in which they are asked for: key-1, key-2 … */
export function countedKeys(): () => string {
  let keys = 0
  return () => `key-${String((keys += 1))}`
}

/**
 * The pictures of an app that runs on this phone, as after a start, a reload or in another tab. No case is open.
 * @param newKey of all runs on one phone, which never give two pictures one key
 */
export function runMaterials(files = filesOfPhone(), newKey = countedKeys()) {
  const server = scriptedServer()
  const on = phone()
  const released: string[] = []
  const asked: string[] = []
  let comesIntoSight: () => void = () => undefined
  const store = createStore(
    materialsStore({
      client: server.client,
      newKey,
      onOnline: on.onOnline,
      onInSight(listener) {
        comesIntoSight = listener
        return () => undefined
      },
      release: (path) => released.push(path),
      files: files.run(),
      ask: (caseId) => asked.push(caseId),
    }),
  )
  return {
    ...{ server, on, store },
    /** Paths that were given back. */
    released,
    /** Cases that the server was asked about. */
    asked,
    comesIntoSight: () => comesIntoSight(),
    take: (materials: readonly Material[] = []) =>
      store.getState().take({ id: CASE_ID, materials: [...materials] }),
    slot: (kind: MaterialKind = 'archivePages') => store.getState().pictures[kind],
  }
}
