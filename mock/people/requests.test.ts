import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { settle } from '@bff/cases/testing/story'
import { mandates } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import type { Kit } from '@bff/testing/kit'
import { forgetOldRequests } from './requests'
import { FATHERS, fatherWithDraft, LI, relative, smsTo, WANG_MIN } from './testing/family'

const story = fatherWithDraft()

describe('asking by the retiree’s number', () => {
  let kit: Kit
  let father: TestClient

  beforeEach(async () => {
    ;({ kit, father } = await story())
  })
  after(() => kit.close())

  const ask = (client: TestClient, phone: string) =>
    client.do('requestMandate', { body: { phone, scope: 'see', kinship: 'daughter' } })

  it('is answered alike whether or not anybody has it', async () => {
    const daughter = await relative(kit, WANG_MIN)
    // Of the number it says what was typed, and nothing else.
    const { id: one, askedEnd: mine, ...known } = await ask(daughter, FATHERS)
    const { id: other, askedEnd: typed, ...nobody } = await ask(daughter, '13900009999')
    assert.deepEqual([mine, typed], [FATHERS.slice(-4), '9999'])
    assert.notEqual(one, other)
    assert.deepEqual(known, nobody)
    assert.deepEqual(await smsTo(kit, father, '13900009999'), [])
    assert.equal((await smsTo(kit, father, FATHERS)).length, 1)
  })

  it('is told apart from another by the end of the number that was typed, and can be taken back', async () => {
    const daughter = await relative(kit, WANG_MIN)
    const { id } = await ask(daughter, FATHERS)
    await ask(daughter, '13900009999')
    const waiting = async () =>
      (await daughter.do('listMandates', { query: {} })).held
        .filter(({ state }) => state === 'waiting')
        .map(({ askedEnd }) => askedEnd)
        .sort()
    assert.deepEqual(await waiting(), [FATHERS.slice(-4), '9999'].sort())
    const rows = await kit.database.db.select().from(mandates)
    assert.ok(!JSON.stringify(rows).includes('9999'))
    await daughter.do('endMandate', { params: { id } })
    await daughter.do('putAwayMandate', { params: { id } })
    assert.deepEqual(await waiting(), ['9999'])
    // The notice of it is tapped all the same.
    assert.deepEqual(
      (await father.do('listMandates', { query: {} })).given.map(({ state, endedBy }) => [state, endedBy]),
      [['ended', 'holder']],
    )
    const copy = await (await father.send('exportMeReadable', {})).text()
    assert.match(copy, /女儿王敏，请求过您，没等到回答就停了/)
    const [other] = (await daughter.do('listMandates', { query: {} })).held
    await ask(daughter, FATHERS)
    const { given } = await father.do('listMandates', { query: {} })
    const until = '2026-12-31' as const
    await father.do('answerMandate', { params: { id: given[0]?.id ?? '' }, body: { approved: true, until } })
    const { held } = await daughter.do('listMandates', { query: {} })
    assert.deepEqual(held.map(({ id: one, askedEnd }) => [one === other?.id, askedEnd]).sort(), [
      [false, null],
      [true, '9999'],
    ])
  })

  it('again is the same request, and five new ones a day', async () => {
    const daughter = await relative(kit, WANG_MIN)
    const first = await ask(daughter, FATHERS)
    assert.equal((await ask(daughter, FATHERS)).id, first.id)
    for (const last of [1, 2, 3, 4]) await ask(daughter, `1390000888${last}`)
    const body = { phone: '13900008885', scope: 'see', kinship: 'daughter' } as const
    assert.equal((await daughter.refused('requestMandate', { body })).code, 'tooManyRequests')
  })

  it('opens what the retiree approves, until the day they name', async () => {
    const daughter = await relative(kit, WANG_MIN)
    const { id } = await ask(daughter, FATHERS)
    const { given } = await father.do('listMandates', { query: {} })
    assert.deepEqual(
      given.map((one) => [one.id, one.state, one.until]),
      [[id, 'waiting', null]],
    )
    const early = await father.refused('answerMandate', { params: { id }, body: { approved: true } })
    assert.equal(early.code, 'notAllowedNow')
    await father.do('answerMandate', { params: { id }, body: { approved: true, until: '2026-12-31' } })
    await daughter.do('followCase', { params: { id } })
    const { entries } = await father.do('getMandateLog', { params: { id } })
    assert.deepEqual(
      entries.map(({ what, name }) => [what, name]),
      [
        ['sawProgress', '王敏'],
        ['approved', '王建国'],
        ['asked', '王敏'],
      ],
    )
  })

  it('reaches one phone three times a day, whoever asks, and not again after a no', async () => {
    const daughter = await relative(kit, WANG_MIN)
    const { id } = await ask(daughter, FATHERS)
    await settle(kit.bff)
    await father.do('answerMandate', { params: { id }, body: { approved: false } })
    await ask(daughter, FATHERS)
    assert.equal((await smsTo(kit, father, FATHERS)).length, 1)
    const others = [LI, { personId: 'zhangGuifang', phone: '13900000621' }]
    const body = { phone: FATHERS, scope: 'see', kinship: 'other' } as const
    const [third, fourth] = await Promise.all(others.map((who) => relative(kit, who)))
    await third?.do('requestMandate', { body })
    assert.equal((await fourth?.refused('requestMandate', { body }))?.code, 'tooManyRequests')
  })

  it('is told to have been declined, for the notice of it is tapped later too', async () => {
    const daughter = await relative(kit, WANG_MIN)
    const { id } = await ask(daughter, FATHERS)
    await father.do('answerMandate', { params: { id }, body: { approved: false } })
    const { given } = await father.do('listMandates', { query: { side: 'given' } })
    assert.deepEqual(
      given.map(({ state, holder }) => [state, holder?.name]),
      [['declined', '王敏']],
    )
    const copy = await (await father.send('exportMeReadable', {})).text()
    assert.match(copy, /女儿王敏，您没有同意/)
  })

  it('says of one that has ended who ended it, and of a later yes that it took its place', async () => {
    const until = '2026-12-31' as const
    const ended = async () => {
      const { given } = await father.do('listMandates', { query: { side: 'given' } })
      return given.map(({ id, state, endedBy }) => [id, state, endedBy])
    }
    const yes = (id: string) =>
      father.do('answerMandate', { params: { id }, body: { approved: true, until } })
    const daughter = await relative(kit, WANG_MIN)
    const { id: first } = await ask(daughter, FATHERS)
    await yes(first)
    assert.deepEqual(await ended(), [[first, 'active', null]])
    kit.advance({ minutes: 1 })
    const { id: second } = await ask(daughter, FATHERS)
    await yes(second)
    assert.deepEqual(await ended(), [
      [second, 'active', null],
      [first, 'ended', 'later'],
    ])
    kit.advance({ minutes: 1 })
    await daughter.do('endMandate', { params: { id: second } })
    kit.advance({ minutes: 1 })
    const { id: third } = await ask(daughter, FATHERS)
    await yes(third)
    kit.advance({ minutes: 1 })
    await father.do('endMandate', { params: { id: third } })
    assert.deepEqual(await ended(), [
      [third, 'ended', 'owner'],
      [second, 'ended', 'holder'],
      [first, 'ended', 'later'],
    ])
  })

  it('is forgotten after fourteen days without an answer', async () => {
    const daughter = await relative(kit, WANG_MIN)
    await ask(daughter, FATHERS)
    kit.advance({ days: 14 })
    await forgetOldRequests(kit.database.db, kit.now())
    assert.equal(await kit.database.db.$count(mandates), 1)
    kit.advance({ minutes: 1 })
    await forgetOldRequests(kit.database.db, kit.now())
    assert.equal(await kit.database.db.$count(mandates), 0)
  })

  it('is nobody else’s to answer', async () => {
    const daughter = await relative(kit, WANG_MIN)
    const { id } = await ask(daughter, FATHERS)
    const stranger = await relative(kit, LI)
    const wish = { params: { id }, body: { approved: true, until: '2026-12-31' } } as const
    assert.equal((await stranger.refused('answerMandate', wish)).code, 'notFound')
    assert.equal((await daughter.refused('answerMandate', wish)).code, 'onlyRetiree')
  })
})
