import { create, type StateCreator } from 'zustand'
import type { CaseView } from '@contract/case'
import type { Answers, QuestionId } from '@/domain/guidance'
import type { Item } from '@/domain/scheme/ids'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { useActing } from './acting'
import { useDraft } from './draft'
import { isEditable } from './draftState'
import { onForget } from './forget'
import { keptAt } from './kept'

interface Told {
  readonly answers: Answers
  /** Items that the person leaves out; `null` where nothing was chosen here, so that what the case has holds. */
  readonly untick: readonly Item[] | null
  /** Answered on this phone and not yet taken into the case. */
  readonly changed: boolean
}

export interface GuideState extends Told {
  /** Keeps an answer on the phone alone. Check it first by `answerProblem`. */
  answer(question: QuestionId, answer: string): void
  /** 取消勾选 or 勾选 an optional item. `left` are those left out so far (`leftOutOf`). */
  tick(item: Item, ticked: boolean, left: readonly Item[]): void
  /** Takes the answers of the case; newer ones of this phone stay. */
  adopt(view: CaseView): void
  /** The case has taken these answers. */
  taken(): void
  /** Begins anew. */
  reset(): void
}

const NOTHING: Told = { answers: {}, untick: null, changed: false }

/** 引导: what was answered. Before the person has a case it stays on this phone, and the server stores nothing. */
export function guideStore({ storage }: { readonly storage: Storage }): StateCreator<GuideState> {
  const kept = keptAt<Told>(storage, 'guide', 1)

  return (set, get) => {
    const tell = (told: Told) => {
      kept.write(told)
      set(told)
    }
    const reset = () => {
      kept.remove()
      set(NOTHING)
    }
    onForget(reset)

    return {
      ...NOTHING,
      ...kept.read(),

      answer(question, answer) {
        const { answers, untick } = get()
        if (answers[question] === answer) return
        tell({ answers: { ...answers, [question]: answer }, untick, changed: true })
      },
      tick(item, ticked, left) {
        const others = left.filter((one) => one !== item)
        tell({ answers: get().answers, untick: ticked ? others : [...others, item], changed: true })
      },
      adopt(view) {
        if (get().changed && isEditable(view)) return
        tell({ answers: view.answers, untick: null, changed: false })
      },
      taken() {
        const { answers, untick } = get()
        tell({ answers, untick, changed: false })
      },
      reset,
    }
  }
}

export const useGuide = create(guideStore({ storage: phoneStorage }))

// On a second device the case brings its answers along. Those of somebody who is helped stay with their case.
const { view: opened } = useDraft.getState()
const isOwn = () => useActing.getState().acting === null
if (opened && isOwn()) useGuide.getState().adopt(opened)
useDraft.subscribe(({ view }, before) => {
  if (view && view.answers !== before.view?.answers && isOwn()) useGuide.getState().adopt(view)
})
