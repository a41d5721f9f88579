import { signature, type Person } from '../person'
import type { MiniScreen } from './screen'

/** Somebody with a mini-program in their hands. */
export function personWith(screen: MiniScreen): Person {
  return {
    sees: (words) => screen.waitFor(words),
    seesNoMore: (words) => screen.waitForGone(words),
    presses: (name) => screen.tap(name),
    types: (label, value) => screen.input(label, value),
    answers: (question, answer) => screen.choose(answer, question),
    picks: (label, line) => screen.select(label, line),
    async photographs(name, picture) {
      screen.app.surroundings.camera.push(picture)
      await screen.tap(name)
    },
    signs: (stroke = signature) => screen.draw(stroke),
    goesBack: () => screen.back(),
  }
}
