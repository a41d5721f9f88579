import { useEffect, useState } from 'react'
import { conflictError, form } from '@/content/apply/form'
import { checkField, fieldsOf, isAsked, warnField, type Field, type FieldId, type Topic } from '@/domain/form'
import { useActing } from '@/stores/acting'
import { useDraft } from '@/stores/draft'
import { isHeldBack } from '@/stores/draftCells'
import { fieldOf, pageOf, placeOf } from '@/stores/journey'
import { usePrefill } from '@/stores/prefill'
import { useReturned } from '@/stores/returned'
import { useSession } from '@/stores/session'
import { focusOn } from '@/ui/focus'
import { useIdPrefix } from '@/ui/idPrefix'
import type { OpenDraft } from '../gate'
import { changedText } from '../display'
import { isTheirCell } from '../theirs'
import { refusedText } from '../refused'
import { bankAfter, useBankOf } from './bank'
import { sourceOf, standingOf, type Circumstances, type Standing } from './standing'
import { tellOpened } from './tellOpened'
import { fieldErrorText, fieldWarningText } from '@/content/form'

/** One cell as the page draws it. */
export interface Entry {
  readonly field: Field
  readonly elementId: string
  readonly standing: Standing
  readonly source: string | undefined
  /** What is wrong, once it is to be said. */
  readonly error: string | undefined
  readonly warning: string | undefined
  /** Why a department returned the application because of it. */
  readonly reason: string | undefined
  /** Who typed it and when, where that was somebody else. */
  readonly changed: string | undefined
  /** Said to whoever helps: whose it is to fill in. */
  readonly theirs: string | undefined
  /** A known value that is being put right; its value when it was opened. */
  readonly openedAt: string | undefined
}

const NO_VALUES: Circumstances['shared'] = []

interface TopicInput {
  readonly topic: Topic
  readonly draft: OpenDraft
  /** The cell to begin at; without it, where the person left off. */
  readonly field: string | undefined
}

/** One topic of the form: its cells, what is wrong with them, and what happens when one is changed. */
export function useTopic({ topic, draft, field: wanted }: TopicInput) {
  const { journey, facts } = draft
  const { values } = journey
  const acting = useActing((state) => state.acting)
  const place = `apply/form?topic=${topic}`
  const cells = useDraft((state) => state.cells)
  const shared = usePrefill((state) => state.prefill?.values ?? NO_VALUES)
  const phoneMasked = useSession((state) => state.me?.phoneMasked ?? null)
  const returned = useReturned()
  const bankOf = useBankOf(topic === 'account')
  const prefix = useIdPrefix('form')
  const [opened, setOpened] = useState<Readonly<Partial<Record<FieldId, string>>>>({})
  const [said, setSaid] = useState<ReadonlySet<FieldId>>(new Set())
  const [typing, setTyping] = useState<FieldId | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [target, setTarget] = useState<string | null>(null)

  const elementOf = (id: FieldId) => `${prefix}-${id}`
  const number = values.accountNumber ?? ''
  const around: Circumstances = { values, shared, phoneMasked, foundBank: bankOf?.(number)?.bank }
  const context = { facts, values, bankOf, identityProved: true }
  const asked = fieldsOf(topic, facts, values).filter(({ id }) => isAsked(id, context))

  /** What whoever helps can do nothing about: the retiree's own, and what follows from other things. */
  const isTheirs = ({ id, editable }: Field) =>
    isTheirCell(acting, id) || (acting?.relation === 'helper' && !editable)

  const problemOf = (id: FieldId): string | undefined => {
    const cell = cells[id]
    if (cell?.conflict) return conflictError
    const error = checkField(id, values[id] ?? '', context)
    if (error) return fieldErrorText(error, id, values[id] ?? '')
    return cell?.refused ? refusedText(cell.refused, id, cell.value) : undefined
  }
  /** Right as it stands, only not at the server yet. */
  const isHeldHere = (id: FieldId) =>
    isHeldBack(cells[id]?.refused) && checkField(id, values[id] ?? '', context) === undefined
  const isSaid = (id: FieldId) => said.has(id) || Boolean(cells[id]?.conflict) || Boolean(cells[id]?.refused)

  const entryOf = (field: Field): Entry => {
    const { id } = field
    const openedAt = opened[id]
    const standing = isTheirCell(acting, id) ? 'theirs' : standingOf(id, cells[id], around)
    const cell = cells[id]
    const changed = changedText(cell)
    const warning = id === typing ? undefined : warnField(id, values[id] ?? '', context)
    return {
      field,
      elementId: elementOf(id),
      // While it is put right, half a value stays in its row.
      standing: openedAt !== undefined && !cells[id]?.conflict ? 'known' : standing,
      source: [sourceOf(id, cell, around), changed].filter(Boolean).join('。') || undefined,
      changed,
      theirs:
        acting !== null && isTheirs(field)
          ? form.theirs(acting.ownerName, draft.view.hidden.includes(id))
          : undefined,
      error: isSaid(id) ? problemOf(id) : undefined,
      warning: warning && fieldWarningText(warning),
      reason: returned?.fields[id],
      openedAt,
    }
  }
  // A number of 19 digits fails its check at the 13th: it is asked for again only when it is complete.
  const isEarly = (id: FieldId) => id === 'accountNumberAgain' && typing === 'accountNumber' && !values[id]
  const entries = asked.filter(({ id }) => !isEarly(id)).map(entryOf)

  /** From now on what is wrong with these is said, and as soon as it is put right no longer. */
  const say = (ids: readonly FieldId[]) => setSaid((before) => new Set([...before, ...ids]))
  const change = (id: FieldId, value: string) => {
    const store = useDraft.getState()
    store.change(id, value)
    store.goTo(placeOf(place, id))
    if (id !== 'accountNumber' || !bankOf) return
    const bank = bankAfter(number, value, values.accountBank ?? '', bankOf)
    if (bank !== undefined) store.change('accountBank', bank)
  }
  const openRow = (id: FieldId) => {
    if (values[id]) tellOpened(draft.view.id, id)
    setOpened((rows) => ({ ...rows, [id]: values[id] ?? '' }))
    setTarget(elementOf(id))
  }
  const closeRow = (id: FieldId) => {
    setOpened(({ [id]: _closed, ...others }) => others)
    setTarget(`${elementOf(id)}-open`)
  }
  const leave = (id: FieldId) => {
    setTyping(null)
    // What is still empty is said when the page is to be left, not before. On a slow phone a page that has just opened
    // draws what was typed only after it was left.
    if (values[id] || useDraft.getState().cells[id]?.value) say([id])
  }

  useEffect(() => {
    if (target === null) return
    focusOn(target)
    setTarget(null)
  }, [target])

  useEffect(() => {
    const { place: leftAt, goTo } = useDraft.getState()
    const there = wanted ?? (leftAt !== null && pageOf(leftAt) === place ? fieldOf(leftAt) : null)
    const begin = asked.find(({ id }) => id === there)
    if (leftAt === null || pageOf(leftAt) !== place) goTo(place)
    if (!begin) return
    if (standingOf(begin.id, cells[begin.id], around) === 'known') openRow(begin.id)
    else setTarget(elementOf(begin.id))
    // Only when the page is opened: later the person is where they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => {
    if (!bankOf) return
    const { cells: now, change: keep } = useDraft.getState()
    const bank = bankAfter('', now.accountNumber?.value ?? '', now.accountBank?.value ?? '', bankOf)
    // The number may have been typed before the table was there.
    if (bank) keep('accountBank', bank)
  }, [bankOf])

  return {
    entries,
    attempt,
    elementOf,
    change,
    openRow,
    leave,
    focus: (id: FieldId) => {
      setTyping(id)
      useDraft.getState().goTo(placeOf(place, id))
    },
    /**「改好了」: stays open where it is not right yet. */
    done: (id: FieldId) => {
      if (isHeldHere(id) || problemOf(id) === undefined) return closeRow(id)
      say([id])
      setTarget(elementOf(id))
    },
    /**「不改了」: puts back what stood there when it was opened. */
    cancel: (id: FieldId) => {
      change(id, opened[id] ?? '')
      closeRow(id)
    },
    /** Says everything that is wrong. @returns whether the page can be left for the next one */
    finish: (): boolean => {
      // What waits for the proof or for consent can be typed on: only sending needs it.
      const wrong = asked.filter(
        (field) => !isTheirs(field) && !isHeldHere(field.id) && problemOf(field.id) !== undefined,
      )
      if (wrong.length === 0) return true
      setAttempt(attempt + 1)
      setTyping(null)
      say(wrong.map(({ id }) => id))
      const rows = wrong.filter(({ id }) => standingOf(id, cells[id], around) === 'known')
      setOpened((open) => ({
        ...Object.fromEntries(rows.map(({ id }) => [id, values[id] ?? ''])),
        ...open,
      }))
      return false
    },
  }
}
