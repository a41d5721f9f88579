import { fields, isBankAccount, isRetireesOwn } from '@/domain/form'
import type { CaseView, FieldValue } from '@contract/case'
import type { Db, Tx } from '@bff/db/database'
import type { Services } from '@bff/services'
import { personOf } from '@bff/identity/persons'
import type { Caller, Standing } from '@bff/http/exchange'
import { isFieldId, type StoredValue, type StoredValues } from './values'

/**
 * With whose eyes a case is looked at: a phone alone opens neither the proved identity, nor what departments share, nor
 * what is sensitive (RULINGS 33); a helper neither numbers nor the account (RULINGS 4, 41); who stands for the person, all.
 */
export type Eyes = 'phone' | 'realName' | 'helper'

export const eyesOf = ({ level }: Pick<Caller, 'level'>, { relation }: Pick<Standing, 'relation'>): Eyes =>
  relation === 'helper' ? 'helper' : level

/** With which eyes cells are looked at: an agent whose paper does not name the bank account sees all but that. */
export type CellEyes = Eyes | 'withoutAccount'

export const cellEyesOf = (
  caller: Pick<Caller, 'level'>,
  standing: Pick<Standing, 'relation' | 'powers'>,
): CellEyes =>
  standing.relation === 'agent' && !standing.powers?.includes('bankAccount')
    ? 'withoutAccount'
    : eyesOf(caller, standing)

/**
 * Whether these eyes may see, and therefore change, a cell.
 * @param origin of the value that stands; none where the cell is empty
 */
export function isVisible(field: string, origin: FieldValue['origin'] | undefined, eyes: CellEyes): boolean {
  switch (eyes) {
    case 'withoutAccount':
      return !isFieldId(field) || !isBankAccount(field)
    case 'realName':
      return true
    case 'helper':
      return !isFieldId(field) || !isRetireesOwn(field)
    case 'phone':
      return (
        origin !== 'identity' && origin !== 'sharedData' && !(isFieldId(field) && fields[field].sensitive)
      )
  }
}

/** Who looks at cells: with which eyes, and whose cells they are. */
export interface CellViewer {
  readonly eyes: CellEyes
  readonly accountId: string
  readonly ownerId: string
}

/** The number that somebody signs in with stands there until it is changed: the first version of its cell nobody typed. */
const filledItself = ({ field, version }: Pick<StoredValue, 'field' | 'version'>): boolean =>
  version === 1 && isFieldId(field) && 'first' in fields[field].origin

/** Who typed a cell last, where that was somebody else than the one who looks; what fills itself was nobody. */
export const otherHand = (
  cell: Pick<StoredValue, 'field' | 'version' | 'origin' | 'changedById'>,
  { accountId, ownerId }: Omit<CellViewer, 'eyes'>,
): string | null => {
  const by = cell.changedById ?? ownerId
  return cell.origin === 'typed' && by !== accountId && !filledItself(cell) ? by : null
}

/** Proved names by account; each is opened once. */
export function namesOf(services: Pick<Services, 'vault'>, db: Db | Tx) {
  const known = new Map<string, Promise<string | null>>()
  return (id: string | null): Promise<string | null> => {
    if (id === null) return Promise.resolve(null)
    const name = known.get(id) ?? personOf(services, db, id).then((person) => person?.name ?? null)
    known.set(id, name)
    return name
  }
}

export async function visibleCells(
  stored: StoredValues,
  viewer: CellViewer,
  nameOf: ReturnType<typeof namesOf>,
): Promise<CaseView['fields']> {
  const shown = [...stored.values()].filter(({ field, origin }) => isVisible(field, origin, viewer.eyes))
  return Promise.all(
    shown.map(async ({ changedById, ...cell }) => ({
      ...cell,
      changedBy: await nameOf(otherHand({ ...cell, changedById }, viewer)),
    })),
  )
}

/** Cells that are filled and kept from whoever helps, or acts without them: they are 本人填, and not empty. */
export const hiddenCells = (stored: StoredValues, { eyes }: Pick<CellViewer, 'eyes'>): string[] =>
  eyes === 'helper' || eyes === 'withoutAccount'
    ? [...stored.values()].flatMap(({ field, value, origin }) =>
        value === '' || isVisible(field, origin, eyes) ? [] : [field],
      )
    : []
