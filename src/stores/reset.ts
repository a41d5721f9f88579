import { forgetPerson } from './forget'
import { useSettings } from './settings'
// Every store registers what it forgets when it is made.
import './cases'
import './certificate'
import './consents'
import './guide'
import './materials'
import './prefill'
import './progress'
import './session'
import './submission'

export { forgetPerson }

/** Puts every store of the app back to where a new phone begins: between tests. */
export function resetStores(): void {
  forgetPerson()
  useSettings.setState(useSettings.getInitialState(), true)
}
