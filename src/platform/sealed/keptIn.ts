import { createStore, type UseStore } from 'idb-keyval'

/** A browser that was killed at the wrong moment may never open its database: then it is gone on without. */
const OPENS_WITHIN_MS = 3_000
/** Nor, once it is open, need it say what came of it; a slow phone writes a picture for a while. */
const ANSWERS_WITHIN_MS = 30_000

/** The browser's database did not answer: as if it had refused, for now. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered'
}

let store: UseStore | null = null
/** Whoever has waited in vain once does not wait again before it has opened. */
let isSilent = false

const inPatience: UseStore = (mode, work) =>
  new Promise((resolve, reject) => {
    const giveUp = () => reject(new Unanswered())
    let timer: ReturnType<typeof setTimeout> | undefined
    if (isSilent) giveUp()
    else
      timer = setTimeout(() => {
        isSilent = true
        giveUp()
      }, OPENS_WITHIN_MS)
    store ??= createStore('kept', 'kept')
    const asked = store
    // What was given up waiting for is done all the same, in its turn, should it open after all: nothing that was to go stays.
    const asking = async () =>
      asked(mode, (objects) => {
        isSilent = false
        clearTimeout(timer)
        timer = setTimeout(giveUp, ANSWERS_WITHIN_MS)
        return work(objects)
      })
    asking()
      .finally(() => clearTimeout(timer))
      .then(resolve, reject)
  })

/** The app's own store in the browser's database. What is asked of it rejects with `Unanswered` rather than never. */
export const keptIn = (): UseStore => inPatience
