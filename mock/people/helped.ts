import { chinaDate } from '@/domain/calendar'
import { unitDesk } from '@/domain/case'
import type { LocalDate } from '@/domain/scheme/ids'
import type { Operation } from '@contract/routes'
import type { HeldAgency } from '@contract/agency'
import type { Helped } from '@contract/mandate'
import { listActedFor } from '@bff/agency/shown'
import type { CaseServices } from '@bff/cases/services'
import type { Handlers } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import type { Services } from '@bff/services'
import { entriesOf } from '@bff/units/entries'
import { organisationsOf } from '@bff/units/organisations'
import { listHeld } from './held'
import { doingOf, type Doing } from './row'

type Needs = CaseServices & Services

/** 我帮着办的: what home leads to. No look at anybody's case (see `held.ts`), and nothing of what is over. */
export const helpedHandlers = (services: Needs): Pick<Handlers, Extract<Operation, 'listHelped'>> => ({
  async listHelped(asked) {
    const by = doingOf(asked)
    const all = await Promise.all([family(services, by), agencies(services, by), units(services, by)])
    return { helped: all.flat() }
  },
})

const NOTHING = { kinship: null, news: false, waits: false, collecting: false } as const

async function family(services: Needs, by: Doing): Promise<Helped[]> {
  const held = await listHeld(services, by)
  return held.flatMap(({ id, kinship, case: theirs }): Helped[] =>
    theirs === null
      ? []
      : [
          {
            ...NOTHING,
            ...{
              kind: 'family',
              id,
              name: theirs.ownerName,
              kinship,
              news: theirs.news,
              waits: theirs.waits,
            },
          },
        ],
  )
}

const LIVE: readonly HeldAgency['state'][] = ['collecting', 'telling', 'active']

async function agencies(services: Needs, by: Doing): Promise<Helped[]> {
  const held = await listActedFor(services, by)
  return held
    .filter(({ state }) => LIVE.includes(state))
    .map(({ id, state, ownerName, case: theirs }) => ({
      ...NOTHING,
      ...{ kind: 'agent', id, name: ownerName, collecting: state === 'collecting' },
      waits: theirs?.waits ?? false,
    }))
}

/** Whether something waits on the desk is told without a name: the list of its cases is a look, and is at the desk. */
async function units(services: Needs, by: Doing): Promise<Helped[]> {
  const today = chinaDate(by.caseNow)
  const spokenFor = await organisationsOf(services, by.accountId, by.now).catch((error: unknown) => {
    // Of the unit's it is not known: the family's rows go on (`speaking.ts`).
    if (error instanceof ProblemError && error.code === 'organisationUnverified') return []
    throw error
  })
  return Promise.all(
    spokenFor.map(async ({ id, name }) => ({
      ...NOTHING,
      ...{ kind: 'unit' as const, id, name, waits: await waitsOnUnit(services, id, today) },
    })),
  )
}

async function waitsOnUnit(services: Needs, organisationId: string, today: LocalDate): Promise<boolean> {
  const entries = await entriesOf(services, organisationId, today)
  return entries.some(({ state, ...looking }) =>
    ['toConfirm', 'papersMissing'].includes(unitDesk(state, looking).standing),
  )
}
