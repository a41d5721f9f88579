import { storage } from '@/platform/storage'
import { forgetPerson } from './forget'
import { useSettings } from './settings'

/** Puts the stores that a test has loaded back to where a new phone begins. */
export function resetStores(): void {
  forgetPerson(storage)
  useSettings.setState(useSettings.getInitialState(), true)
}
