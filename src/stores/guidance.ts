import { isInHouseholdRegister } from '@/domain/identity/householdRegister'
import { useMemo } from 'react'
import type { CaseView } from '@contract/case'
import type { Prefill } from '@contract/prefill'
import type { Me } from '@contract/session'
import {
  factsFrom,
  nextQuestion,
  questionList,
  type Answers,
  type AskedQuestion,
  type Facts,
  type ItemPlan,
  type Known,
  type QuestionId,
} from '@/domain/guidance'
import { parseLocalDate } from '@/domain/retirement/months'
import { ITEMS, type Item } from '@/domain/scheme/ids'
import { useActing } from './acting'
import { useDraft } from './draft'
import { useGuide } from './guide'
import { usePrefill } from './prefill'
import { useSession } from './session'

/** Where the guide stands. What it comes to is `useAssessment`: its rules are large, and most pages need none of them. */
export interface Guidance {
  readonly known: Known
  readonly facts: Facts
  /** The questions that are or may still be put (第 n 题，最多 m 题). */
  readonly questions: readonly QuestionId[]
  /** The first one that is open; `null` when all are answered. */
  readonly next: AskedQuestion | null
}

/** What the identity proof and the departments say already: the guide does not ask it again. */
export function knownOf(me: Pick<Me, 'person'> | null, prefill: Prefill | null): Known {
  const birth = me?.person ? parseLocalDate(me.person.birthDate) : null
  return {
    ...(me?.person &&
      birth && {
        identity: {
          sex: me.person.sex,
          birth,
          ...(!isInHouseholdRegister(me.person.idNumberMasked) && { noHousehold: true }),
        },
      }),
    ...(prefill && { shared: prefill.facts }),
  }
}

export function guidanceOf(answers: Answers, known: Known): Guidance {
  const facts = factsFrom(answers, known)
  return {
    known,
    facts,
    questions: questionList(answers, known),
    next: nextQuestion(answers, known),
  }
}

/**
 * The optional items that are left out: as chosen on this phone, else as the case has it.
 * @param plans of every result that may be applied for
 */
export function leftOutOf(
  plans: readonly ItemPlan[],
  untick: readonly Item[] | null,
  view: Pick<CaseView, 'items'> | null,
): readonly Item[] {
  const optional = [...new Set(plans.filter(({ mayUntick }) => mayUntick).map(({ item }) => item))]
  const out = leftOut(untick, view?.items)
  return optional.filter((item) => out.includes(item))
}

/** The same before it is known which items are optional: it may name more than can be left out. */
export function leftOut(
  untick: readonly Item[] | null,
  items: CaseView['items'] | undefined,
): readonly Item[] {
  return untick ?? (items ? ITEMS.filter((item) => !items.includes(item)) : [])
}

const NOBODY: Known = {}
const NO_ANSWERS: Answers = {}

/** The same outside a component. */
export function guidanceNow(): Guidance {
  const { acting } = useActing.getState()
  if (acting?.relation === 'helper') {
    return guidanceOf(useDraft.getState().view?.answers ?? NO_ANSWERS, NOBODY)
  }
  const known = usePrefill.getState()
  return guidanceOf(
    useGuide.getState().answers,
    knownOf(acting ? known : useSession.getState().me, known.prefill),
  )
}

/**
 * The guide's questions, for a page. Of somebody who is helped it knows what their case says, of whom one acts for what is
 * known of them, and nothing of one's own.
 */
export function useGuidance(): Guidance {
  const relation = useActing(({ acting }) => acting?.relation)
  const given = useGuide((state) => state.answers)
  const theirs = useDraft((state) => state.view?.answers ?? NO_ANSWERS)
  const me = useSession((state) => state.me)
  const known = usePrefill()
  const who = relation ? known : me
  const { prefill } = known
  return useMemo(
    () => (relation === 'helper' ? guidanceOf(theirs, NOBODY) : guidanceOf(given, knownOf(who, prefill))),
    [relation, given, theirs, who, prefill],
  )
}
