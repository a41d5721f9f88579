import { keptFiles } from '@/platform/keptFiles'
import { leaveNoAddress } from '@/platform/push/leave'
import type { Storage } from '@/platform/storage'
import { PERSONAL_KEYS } from './kept'

const forgetters = new Set<() => void>()

/** Registers what a store does with what it shows when the person leaves this phone. */
export function onForget(forget: () => void): void {
  forgetters.add(forget)
}

let line: (() => Promise<boolean>) | null = null

/** Registers how the store of pictures says whether any wait in it that only this phone has. */
export function onPicturesWaiting(waiting: () => Promise<boolean>): void {
  line = waiting
}

/** Whether pictures of this phone have yet to reach the server: also where no page of this run has loaded their store. */
export const picturesWait = (): Promise<boolean> => (line === null ? keptFiles.any() : line())

/**
 * Takes everything personal off this phone: what the stores show and what is kept, also by stores that no page of
 * this run has loaded. Text size and colours stay: they belong to the phone.
 */
export function forgetPerson(storage: Storage): void {
  forgetters.forEach((forget) => forget())
  PERSONAL_KEYS.forEach((key) => storage.remove(key))
  void keptFiles.dropAll()
  leaveNoAddress()
}
