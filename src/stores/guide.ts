import { create, type StateCreator } from 'zustand'
import type { CaseView } from '@contract/case'
import type { Answers, QuestionId } from '@/domain/guidance'
import type { Item } from '@/domain/scheme/ids'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { isAgent, useActing } from './acting'
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
  /** The phone did not take the answers: they are there in this run alone. */
  readonly phoneFull: boolean
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
  /** From now on they are another's, whom one acts for, and stay in this run; or one's own again, as they were. */
  turn(another: boolean): void
}

const NOTHING: Told = { answers: {}, untick: null, changed: false }

/** Answers that neither the phone nor a case has: closing the app loses them. */
export const isUnkept = ({ phoneFull, changed }: GuideState): boolean => phoneFull && changed

/** 引导: what was answered. Before the person has a case it stays on this phone, and the server stores nothing. */
export function guideStore({ storage }: { readonly storage: Storage }): StateCreator<GuideState> {
  const kept = keptAt<Told>(storage, 'guide', 1)

  return (set, get) => {
    let another = false
    const tell = (told: Told) => {
      set({ ...told, phoneFull: !another && !kept.write(told) })
    }
    const reset = () => {
      if (!another) kept.remove()
      set({ ...NOTHING, phoneFull: false })
    }
    onForget(reset)

    return {
      ...NOTHING,
      phoneFull: false,
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
      turn(toAnother) {
        if (another === toAnother) return
        another = toAnother
        set({ ...NOTHING, ...(another ? {} : kept.read()) })
      },
    }
  }
}

export const useGuide = create(guideStore({ storage: phoneStorage }))

useGuide.getState().turn(isAgent(useActing.getState()))
useActing.subscribe((acting) => useGuide.getState().turn(isAgent(acting)))

// On a second device the case brings its answers along. Those of somebody who is helped stay with their case.
const { view: opened } = useDraft.getState()
const isHelper = () => useActing.getState().acting?.relation === 'helper'
if (opened && !isHelper()) useGuide.getState().adopt(opened)
useDraft.subscribe(({ view }, before) => {
  if (view && view.answers !== before.view?.answers && !isHelper()) useGuide.getState().adopt(view)
})
