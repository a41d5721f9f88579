import { storage } from '@/platform/storage'
import { UNMASKINGS } from './kept'

/** Sends what the server has still to hear of what was shown in full. Few phones hold any: its code is fetched where one does. */
export function bringWaitingUnmaskings(): void {
  if (storage.read(UNMASKINGS) === null) return
  import('./unmasking').then(
    ({ unmasking }) => unmasking.send(),
    () => undefined,
  )
}
