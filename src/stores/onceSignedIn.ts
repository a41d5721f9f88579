import { connected } from './connected'
import { watchSession } from './sessionWatch'

/** What runs from when somebody is signed in: fetched then, and no page waits for it. */
export function onceSignedIn(): void {
  watchSession()
  void connected.keep()
}
