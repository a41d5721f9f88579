import { isBrokenOff } from '@/domain/case/progressModel'
import { latestUntil, type Kinship } from '@/domain/people'
import { chinaDate } from '@/domain/calendar'
import type { Performed } from '@contract/demonstration'
import { Phone } from '@bff/client/phone'
import type { DemoOther } from '@bff/scenarios/others'
import type { Stage } from './actor'
import { ask, signIn } from './theirPhone'

type Who = Pick<DemoOther, 'id' | 'phone'>

async function phoneOf(stage: Stage, person: Who): Promise<Phone> {
  const phone = new Phone((request) => stage.fetch(request, person.id), 'weapp')
  await signIn(stage, phone, person)
  return phone
}

/** The application that somebody has under way, drafts too; `null` where they have none. */
export async function underWay(stage: Stage, person: Who): Promise<Performed | null> {
  const phone = await phoneOf(stage, person)
  const { cases } = await ask(phone, 'listCases', {})
  await ask(phone, 'signOut', {})
  const open = cases.find(({ status }) => status !== 'completed' && !isBrokenOff(status))
  return open ? { caseId: open.id, number: open.number, status: open.status } : null
}

/** The retiree makes a code, the family member gives it, the retiree approves: on two phones, which both sign out. */
export async function letIn(
  stage: Stage,
  retiree: Who,
  { person, kinship, caseId }: { readonly person: Who; readonly kinship: Kinship; readonly caseId: string },
): Promise<void> {
  const [theirs, hers] = [await phoneOf(stage, retiree), await phoneOf(stage, person)]
  const until = latestUntil(chinaDate(await stage.services.caseClock.now()))
  const { mandate, code } = await ask(theirs, 'inviteFamily', {
    params: { id: caseId },
    body: { scope: 'see', until },
  })
  await ask(hers, 'acceptInvitation', { body: { by: { kind: 'code', code }, kinship } })
  await ask(theirs, 'answerMandate', { params: { id: mandate.id }, body: { approved: true } })
  for (const phone of [theirs, hers]) await ask(phone, 'signOut', {})
}
