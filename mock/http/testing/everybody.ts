import { draftOf, signedIn } from '../../cases/testing/story'
import { approvedViewer, askingViewer, relative } from '../../people/testing/family'
import { clerkOf, givenDirectly, organisationOf, type Given } from '../../people/testing/given'
import type { TestClient } from '../../testing/client'
import type { Kit } from '../../testing/kit'

/** Who calls. Each holds, or held, something of 王建国's case but the first three and the clerk of another unit. */
export const CALLERS = [
  'nobody',
  'the console',
  'another citizen',
  'the retiree by phone alone',
  'the retiree',
  'who may see',
  'who may see, by phone alone',
  'who helps to fill in',
  'who helps to fill in, by phone alone',
  'who is not approved yet',
  'who was stopped',
  'who helped until yesterday',
  'the agent',
  'the agent, by phone alone',
  'an agent who was stopped',
  'an agent whose paper has run out',
  'a clerk of the unit',
  'a clerk of the unit, by phone alone',
  'a clerk who was one until yesterday',
  'a clerk of another unit',
  'the archive keeper',
  'the archive keeper, by phone alone',
] as const
export type Who = (typeof CALLERS)[number]

export interface Everybody {
  readonly callers: Readonly<Record<Who, TestClient>>
  /** 王建国's draft. */
  readonly caseId: string
  /** Of whoever may see it. */
  readonly mandateId: string
  /** That the clerk of his unit speaks for. */
  readonly organisationId: string
  /** Of those who hold nothing that is in force: their own mandates. */
  readonly theirOwn: readonly (readonly [Who, string])[]
}

/** Everybody who may call, each with a session of their own, about one case. */
export async function everybody(kit: Kit): Promise<Everybody> {
  const retiree = await signedIn(kit, 'wangJianguo', '13800000417')
  const caseId = await draftOf(retiree)
  const viewer = await approvedViewer(kit, retiree, caseId, { personId: 'wangMin', phone: '13800006620' })
  const mandateId = viewer.mandateId
  const stopped = await approvedViewer(kit, retiree, caseId, { personId: 'liXiulan', phone: '13800000155' })
  await retiree.do('endMandate', { params: { id: stopped.mandateId } })
  const waiting = await askingViewer(kit, retiree, caseId, {
    personId: 'zhangGuifang',
    phone: '13900000621',
  })
  const theirOwn: Everybody['theirOwn'] = [
    ['who is not approved yet', waiting.mandateId],
    ['who was stopped', stopped.mandateId],
  ]
  kit.advance({ minutes: 2 })
  const byPhone = async (phone: string) => {
    const client = kit.client()
    await client.signIn(phone)
    return client
  }
  const holding = async (personId: string, phone: string, given: Given) => {
    const client = await relative(kit, { personId, phone })
    await givenDirectly(kit, caseId, phone, given)
    return client
  }
  const helping = { role: 'family', scope: 'fill' } as const
  const acting = { role: 'agent', scope: 'act' } as const
  const confirming = { role: 'employer', scope: 'confirm' } as const
  const withName = {
    helper: await holding('liuZhiqiang', '13800000467', helping),
    helped: await holding('chenFusheng', '13900000641', { ...helping, became: 'lapsed' }),
    agent: await holding('zhouHai', '13900005310', acting),
    actedUntil: await holding('fengYumei', '13900000671', { ...acting, became: 'lapsed' }),
    acted: await holding('sunLihua', '13900000651', { ...acting, became: 'ended' }),
    keeper: await holding('gaoJie', '13800004820', { role: 'archiveKeeper', scope: 'confirm' }),
    clerk: await holding('sunLi', '13800004420', confirming),
    wasClerk: await holding('zhengWenhua', '13900000661', { ...confirming, became: 'lapsed' }),
  }
  kit.advance({ minutes: 2 })
  const callers = {
    nobody: kit.client(),
    'the console': kit.client(),
    'another citizen': await signedIn(kit, 'zhaoGuoqing', '13900000631'),
    'the retiree by phone alone': await byPhone('13800000417'),
    'the retiree': retiree,
    'who may see': viewer.client,
    'who may see, by phone alone': await byPhone('13800006620'),
    'who helps to fill in': withName.helper,
    'who helps to fill in, by phone alone': await byPhone('13800000467'),
    'who is not approved yet': waiting.client,
    'who was stopped': stopped.client,
    'who helped until yesterday': withName.helped,
    'the agent': withName.agent,
    'the agent, by phone alone': await byPhone('13900005310'),
    'an agent who was stopped': withName.acted,
    'an agent whose paper has run out': withName.actedUntil,
    'a clerk of the unit': withName.clerk,
    'a clerk of the unit, by phone alone': await byPhone('13800004420'),
    'a clerk who was one until yesterday': withName.wasClerk,
    'a clerk of another unit': await clerkOf(kit, 'maQiang', '13900003110'),
    'the archive keeper': withName.keeper,
    'the archive keeper, by phone alone': await byPhone('13800004820'),
  }
  const organisationId = await organisationOf(kit, '13800004420')
  return { callers, caseId, mandateId, organisationId, theirOwn }
}
