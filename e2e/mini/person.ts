import { signature, type Person } from '../person'
import type { MiniScreen } from './screen'

/** The phone in somebody's hands: which app runs on it changes when the system ends one and starts another. */
export interface Phone {
  readonly screen: MiniScreen
  /** Ends the app and starts it again. */
  restart(): Promise<void>
}

/** Somebody with a mini-program in their hands. */
export function personWith(phone: Phone): Person {
  return {
    sees: (words) => phone.screen.waitFor(words),
    seesNoMore: (words) => phone.screen.waitForGone(words),
    presses: (name) => phone.screen.tap(name),
    pressesTwice: (name) => phone.screen.tapTwice(name),
    types: (label, value) => phone.screen.input(label, value),
    holds: (label, value) => phone.screen.waitForValue(label, value),
    answers: (question, answer) => phone.screen.choose(answer, question),
    picks: (label, line) => phone.screen.select(label, line),
    async photographs(name, picture) {
      phone.screen.app.surroundings.camera.push(picture)
      await phone.screen.tap(name)
    },
    signs: (stroke = signature) => phone.screen.draw(stroke),
    goesBack: () => phone.screen.back(),
    restarts: () => phone.restart(),
  }
}
