import { chinaDate } from '@/domain/calendar'
import type { Operation } from '@contract/routes'
import type { Helped } from '@contract/mandate'
import { listActedFor } from '@bff/agency/shown'
import type { CaseServices } from '@bff/cases/services'
import type { Handlers } from '@bff/http/exchange'
import type { Services } from '@bff/services'
import { hasUnseen, waitsOn } from '@bff/units/entries'
import { organisationsById } from './organisations'
import { listInForce } from './held'
import { doingOf, type Doing } from './row'
import { spokeFor } from './speaking'

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
  const held = await listInForce(services, by)
  return held.flatMap(({ id, kinship, case: theirs }): Helped[] => {
    if (theirs === null) return []
    const { ownerName: name, news, waits } = theirs
    return [{ ...NOTHING, kind: 'family', id, name, kinship, news, waits }]
  })
}

async function agencies(services: Needs, by: Doing): Promise<Helped[]> {
  const held = await listActedFor(services, by)
  return held.map(({ id, name, state, waits }) => ({
    ...NOTHING,
    kind: 'agent',
    id,
    name,
    waits,
    collecting: state === 'collecting',
  }))
}

/**
 * Whether something waits on the desk is told without a name: the list of its cases is a look, and is at the desk. There
 * the provider is asked as well; home does not wait for it, and names those it knew of last.
 */
async function units(services: Needs, by: Doing): Promise<Helped[]> {
  const today = chinaDate(by.caseNow)
  const known = await organisationsById(services.db, await spokeFor(services.db, by.accountId, by.now))
  return Promise.all(
    known.map(async ({ id, name }) => ({
      ...NOTHING,
      kind: 'unit' as const,
      id,
      name,
      news: await hasUnseen(services, id, today),
      waits: await waitsOn(services, id, today),
    })),
  )
}
