import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq } from 'drizzle-orm'
import { POWERS } from '@/domain/people'
import { chainMac } from '@bff/cases/services'
import { signedIn } from '@bff/cases/testing/story'
import { verifyCase } from '@bff/cases/trail'
import { agencies, caseLog, earlyLog, mandates } from '@bff/db/schema'
import { attachEarly, writeEarly } from '@bff/people/earlyLog'
import { logOfMandate, logOfOwner } from '@bff/people/shownLog'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { agencyStory, begun, HAN, HAN_ANSWERS, textsTo } from './testing/agency'

const story = agencyStory()

describe('what an agent does before there is an application', () => {
  let kit: Kit
  let agent: TestClient
  beforeEach(async () => {
    ;({ kit, agent } = await story())
  })
  after(() => kit.close())

  const retiree = () => signedIn(kit, HAN.id, HAN.phone)
  const readBy = async (reader: TestClient, id: string | null = null) => {
    const { entries } =
      id === null ? await reader.do('getAccessLog', {}) : await reader.do('getMandateLog', { params: { id } })
    return entries.map(({ what }) => what).reverse()
  }
  const looks = (id: string) => agent.do('getAgencyKnown', { params: { id } })

  it('is read by both, in the same words: who, what, by what', async () => {
    const id = await begun(kit, agent)
    await looks(id)
    await looks(id)
    const she = await retiree()
    assert.deepEqual(await readBy(she), ['beganActing', 'sawRecords'])
    assert.deepEqual(await readBy(she, id), ['beganActing', 'sawRecords'])
    assert.deepEqual(await readBy(agent, id), ['beganActing', 'sawRecords'])
    const [newest] = (await she.do('getAccessLog', {})).entries
    assert.ok(newest)
    const { name, role, scope, own } = newest
    assert.deepEqual([name, role, scope, own], ['周海', 'agent', 'act', false])
    const { given } = await she.do('listAgencies', {})
    assert.equal(given[0]?.lastActAt, newest.at)
  })

  it('names what departments have only where it was looked at', async () => {
    await looks(await begun(kit, agent, { powers: POWERS.filter((power) => power !== 'records') }))
    assert.deepEqual(await readBy(await retiree()), ['beganActing', 'sawPerson'])
  })

  it('and only where any department answered, or is known from before', async () => {
    const id = await begun(kit, agent)
    const setDown = async (down: boolean) => {
      for (const department of ['socialInsurance', 'medicalInsurance', 'housingFund', 'publicSecurity'])
        await agent.play('putDepartment', { params: { id: department }, body: { down } })
    }
    await setDown(true)
    await looks(id)
    const she = await retiree()
    assert.deepEqual(await readBy(she), ['beganActing', 'sawPerson'])
    await setDown(false)
    await looks(id)
    assert.deepEqual(await readBy(she), ['beganActing', 'sawPerson', 'sawRecords'])
    kit.advance({ minutes: 31 })
    await setDown(true)
    await looks(id)
    assert.deepEqual(await readBy(she), ['beganActing', 'sawPerson', 'sawRecords', 'sawRecords'])
  })

  it('she is told of the first look, once, how to stop it, and without a link', async () => {
    const id = await begun(kit, agent)
    const told = async () => (await textsTo(kit, agent, HAN.phone)).filter((text) => text.includes('第一次'))
    assert.deepEqual(await told(), [])
    await looks(id)
    assert.equal((await told()).length, 1)
    kit.advance({ minutes: 40 })
    await looks(id)
    await agent.do('openAgencyCase', { params: { id }, body: { answers: HAN_ANSWERS } })
    const [text, ...others] = await told()
    assert.deepEqual(others, [])
    assert.equal(
      text,
      '【退休一件事】韩女士，您好：周先生第一次打开了您的信息，看了什么、办了什么都记着。不想让周先生办了，直接回复「停」，或者打 12333，马上停。',
    )
    assert.ok(!/https?:|玉兰/.test(text))
  })

  it('goes to the log of the application with its own times, where the chain holds it', async () => {
    const id = await begun(kit, agent)
    kit.advance({ minutes: 5 })
    await looks(id)
    const she = await retiree()
    const before = (await she.do('getAccessLog', {})).entries
    kit.advance({ minutes: 5 })
    const { id: caseId } = await agent.do('openAgencyCase', {
      params: { id },
      body: { answers: HAN_ANSWERS },
    })
    const { entries } = await she.do('getAccessLog', {})
    assert.deepEqual(entries.slice(1), before)
    assert.deepEqual(await readBy(she), ['beganActing', 'sawRecords', 'answered'])
    const { db } = kit.database
    assert.deepEqual([await db.$count(earlyLog), await db.$count(caseLog)], [0, 3])
    const { services } = kit.bff
    const fault = await services.database.db.transaction((tx) =>
      verifyCase(tx, chainMac(services.vault), caseId),
    )
    assert.equal(fault, null)
  })

  it('is read whole while it goes there: no line is in neither place', async () => {
    const id = await begun(kit, agent)
    const opening = { params: { id }, body: { answers: HAN_ANSWERS } }
    const { id: caseId } = await agent.do('openAgencyCase', opening)
    const { services } = kit.bff
    const { db } = kit.database
    const [one] = await db
      .select({ actorId: mandates.holderId, ownerId: agencies.ownerId })
      .from(mandates)
      .innerJoin(agencies, eq(agencies.mandateId, mandates.id))
      .where(eq(mandates.id, id))
    const [actorId, ownerId] = [one?.actorId ?? '', one?.ownerId ?? '']
    const reads = [
      () =>
        logOfMandate(
          { ...services, mac: chainMac(services.vault), kick() {} },
          { mandateId: id, reader: actorId },
        ),
      () => logOfOwner({ ...services, mac: chainMac(services.vault), kick() {} }, ownerId),
    ]
    // However far the reading has come when the lines begin to go.
    for (const turns of Array(40).keys())
      for (const read of reads) {
        const at = kit.now().toISOString()
        const line = { mandateId: id, what: 'sawPerson', actorId, at, caseAt: at } as const
        await db.transaction((tx) => writeEarly(tx, line))
        const before = (await read()).filter(({ what }) => what === 'sawPerson').length
        const reading = read()
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
        await db.transaction((tx) => attachEarly(tx, chainMac(services.vault), { mandateId: id, caseId }))
        const seen = (await reading).filter(({ what }) => what === 'sawPerson').length
        assert.equal(seen, before, `after ${turns} turns`)
      }
  })

  it('and its end, whoever ends it', async () => {
    const she = await retiree()
    await begun(kit, agent)
    await agent.play('replyToSms', { body: { kind: 'sms', phone: HAN.phone, text: '停' } })
    assert.deepEqual(await readBy(she), ['beganActing', 'stoppedBySms'])
    const id = await begun(kit, agent)
    await she.do('endMandate', { params: { id } })
    assert.deepEqual(await readBy(she, id), ['beganActing', 'ended'])
    const [ended] = (await she.do('getMandateLog', { params: { id } })).entries
    assert.deepEqual([ended?.own, ended?.holder], [true, '周海'])
  })
})
