import type { RetireeClass } from '../retirement/statutory'
import type { Applicant } from '../scheme/ids'
import type { BirthMonth, NoteCode, OpenPoint } from './assessment'
import { UNKNOWN, type Facts } from './facts'

/** What a look at one side of the person comes to, with what stays open about it. */
export interface Finding<T> {
  readonly value: T
  readonly open: readonly OpenPoint[]
  readonly notes: readonly NoteCode[]
}

const found = <T>(
  value: T,
  open: readonly OpenPoint[] = [],
  notes: readonly NoteCode[] = [],
): Finding<T> => ({
  value,
  open,
  notes,
})

/**
 * The birth month that counts: the archive's; the ID card's where there is no archive (108 四.4–6).
 * Nobody looked: computed by the card, and the result says so, because the archive may say otherwise.
 */
export function birthMonthOf(facts: Facts): Finding<BirthMonth | null> {
  const { cardBirth, archiveBirth, archiveBirthMonth } = facts
  if (cardBirth === undefined || cardBirth === UNKNOWN) {
    return found(null, [{ code: 'birthMonth', settledBy: 'self' }])
  }
  switch (archiveBirth) {
    case 'same':
      return found({ month: cardBirth, source: 'archive' })
    case 'noArchive':
      return found({ month: cardBirth, source: 'cardNoArchive' }, [], ['birthByCardNoArchive'])
    case 'other':
      if (archiveBirthMonth === undefined || archiveBirthMonth === UNKNOWN) break
      return archiveBirthMonth === cardBirth
        ? found({ month: cardBirth, source: 'archive' })
        : found({ month: archiveBirthMonth, source: 'archive', cardMonth: cardBirth }, [], ['birthDiffers'])
    case 'unknown':
    case undefined:
      break
  }
  return found(
    { month: cardBirth, source: 'card' },
    [{ code: 'archiveBirth', settledBy: 'hrss' }],
    ['birthByCard'],
  )
}

/**
 * The classes that are possible. Which of 50 and 55 is a woman's, 人社 decides from her post; where more than one is
 * possible all are shown and none is offered as a choice (RULINGS 13).
 */
export function retireeClassesOf(facts: Facts): Finding<readonly [RetireeClass, ...RetireeClass[]]> {
  const { sex, insurance } = facts
  if (sex === 'male') return found(['male'])
  if (sex === undefined || sex === UNKNOWN) {
    return found(insurance === 'flexible' ? ['male', 'female55'] : ['male', 'female55', 'female50'], [
      { code: 'sex', settledBy: 'self' },
    ])
  }
  switch (facts.post) {
    case 'management':
    case 'flexible':
      return found(['female55'])
    case 'worker':
      return found(['female50'])
    case 'formerPublicWorker':
    case 'formerPublicCadre':
      return found(['female55', 'female50'], [{ code: facts.post, settledBy: 'hrss' }])
    case 'seniorOfficial':
      return found(['male', 'female55'], [{ code: 'seniorOfficial', settledBy: 'hrss' }])
    case 'unknown':
    case undefined:
      return found(['female55', 'female50'], [{ code: 'post', settledBy: 'hrss' }])
  }
}

/** Who keeps the archive and the unit's papers, and is asked for them first (RULINGS 2). */
export function archiveKeeperOf({ insurance, archiveBirth }: Facts): Applicant {
  if (archiveBirth === 'noArchive') return 'self'
  return insurance === 'flexible' ? 'archiveKeeper' : 'employer'
}

/** Whether there is a unit to agree a delay with and to give notice to. */
export function hasUnit({ insurance }: Facts): boolean {
  return insurance !== 'flexible'
}
