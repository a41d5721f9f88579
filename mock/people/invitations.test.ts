import assert from 'node:assert/strict'
import { after, beforeEach, describe, it } from 'node:test'
import { eq, sql } from 'drizzle-orm'
import type { LocalDate } from '@/domain/scheme/ids'
import type { In } from '@contract/contract'
import { readyDraft, settle, signedIn } from '@bff/cases/testing/story'
import { mandates } from '@bff/db/schema'
import type { TestClient } from '@bff/testing/client'
import { startKit, type Kit } from '@bff/testing/kit'
import { acceptByCode, fatherWithDraft, inviteToSee, LI, relative, WANG_MIN } from './testing/family'

const story = fatherWithDraft()

describe('an invitation', () => {
  let kit: Kit
  let father: TestClient
  let caseId: string

  beforeEach(async () => {
    ;({ kit, father, caseId } = await story())
  })
  after(() => kit.close())

  const invited = (until?: LocalDate) => inviteToSee(father, caseId, until)
  const refusedFor = async (client: TestClient, code: string) =>
    (await client.refused('acceptInvitation', { body: { by: { kind: 'code', code }, kinship: 'daughter' } }))
      .code
  type Made = Awaited<ReturnType<typeof invited>>
  type Way = In<'acceptInvitation'>['body']['by']
  const waysOf = ({ code, token, card }: Made) =>
    ({
      code: { kind: 'code', code },
      link: { kind: 'link', token },
      card: { kind: 'card', card },
    }) as const satisfies Record<string, Way>
  const comes = (client: TestClient, by: Way) =>
    client.do('acceptInvitation', { body: { by, kinship: 'daughter' } })
  const refusedBy = async (client: TestClient, by: Way) =>
    (await client.refused('acceptInvitation', { body: { by, kinship: 'daughter' } })).code

  it('is a code of six digits that the server cannot read again, for a day', async () => {
    const { mandate, code } = await invited()
    assert.match(code, /^\d{6}$/)
    assert.equal(mandate.state, 'invited')
    assert.equal(Date.parse(mandate.codeExpiresAt ?? '') - kit.now().getTime(), 24 * 3_600_000)
    const [row] = await kit.database.db.select().from(mandates).where(eq(mandates.id, mandate.id))
    assert.ok(!JSON.stringify(row).includes(code))
  })

  it('lasts twelve months at most, and no day that is over', async () => {
    const refusal = async (until: LocalDate) =>
      (await father.refused('inviteFamily', { params: { id: caseId }, body: { scope: 'see', until } })).code
    assert.equal((await invited('2027-05-06')).mandate.until, '2027-05-06')
    assert.equal(await refusal('2027-05-07'), 'untilTooFar')
    assert.equal((await invited('2026-05-06')).mandate.until, '2026-05-06')
    assert.equal(await refusal('2026-05-05'), 'untilTooFar')
  })

  it('works once, for 24 hours, and whatever is wrong with it is said alike', async () => {
    const { code } = await invited()
    const daughter = await relative(kit, WANG_MIN)
    await acceptByCode(daughter, code)
    const other = await relative(kit, LI)
    assert.equal(await refusedFor(other, code), 'invitationInvalid')
    const late = await invited()
    kit.advance({ hours: 24 })
    assert.equal(await refusedFor(other, late.code), 'invitationInvalid')
    const gone = await invited()
    await father.do('endMandate', { params: { id: gone.mandate.id } })
    assert.equal(await refusedFor(other, gone.code), 'invitationInvalid')
  })

  it('is a link and a card as well: whichever is used first, and a minute before the end still, uses up all', async () => {
    const daughter = await relative(kit, WANG_MIN)
    for (const first of ['code', 'link', 'card'] as const) {
      const made = await invited()
      kit.advance({ hours: 23, minutes: 59 })
      assert.equal((await comes(daughter, waysOf(made)[first])).state, 'waiting')
      for (const way of Object.values(waysOf(made)))
        assert.equal(await refusedBy(daughter, way), 'invitationInvalid')
    }
  })

  it('is over after 24 hours, or when it is taken back, by its link and its card too', async () => {
    const daughter = await relative(kit, WANG_MIN)
    const gone = await invited()
    await father.do('endMandate', { params: { id: gone.mandate.id } })
    const late = await invited()
    kit.advance({ hours: 24 })
    for (const made of [gone, late])
      for (const way of Object.values(waysOf(made)))
        assert.equal(await refusedBy(daughter, way), 'invitationInvalid')
  })

  it('is never found by the number of the mandate, which stands in addresses', async () => {
    const { mandate } = await invited()
    const daughter = await relative(kit, WANG_MIN)
    assert.equal(await refusedBy(daughter, { kind: 'card', card: mandate.id }), 'invitationInvalid')
  })

  it('has a token of 256 bits, kept as a keyed hash alone, and told to no log', async () => {
    const made = await invited()
    assert.equal(Buffer.from(made.token, 'base64url').length, 32)
    assert.notEqual((await invited()).token, made.token)
    const [row] = await kit.database.db.select().from(mandates).where(eq(mandates.id, made.mandate.id))
    const daughter = await relative(kit, WANG_MIN)
    await comes(daughter, waysOf(made).link)
    await refusedBy(daughter, waysOf(made).link)
    await settle(kit.bff)
    const kept = await kit.database.db.execute(sql`select jsonb_agg(to_jsonb(jobs)) as jobs from jobs`)
    const everything = JSON.stringify([row, kit.logged, kept.rows])
    for (const secret of [made.token, made.card]) assert.ok(!everything.includes(secret))
    assert.ok(kit.logged.some((line) => line.includes('acceptInvitation')))
  })

  it('says where its link leads, where the operator has said it', async () => {
    assert.equal((await invited()).publicUrl, null)
    const elsewhere = await startKit({ environment: { PUBLIC_URL: 'https://demo.example' } })
    try {
      const retiree = await signedIn(elsewhere)
      const id = await readyDraft(retiree)
      const body = { scope: 'see', until: '2026-12-31' } as const
      const { publicUrl } = await retiree.do('inviteFamily', { params: { id }, body })
      assert.equal(publicUrl, 'https://demo.example')
    } finally {
      await elsewhere.close()
    }
  })

  it('is not for the one who made it', async () => {
    const { code } = await invited()
    assert.equal(await refusedFor(father, code), 'invitationOwn')
  })

  it('is not found by trying: ten an hour, and the right one counts for nothing then', async () => {
    const { code } = await invited()
    const daughter = await relative(kit, WANG_MIN)
    const wrong = code === '000000' ? '000001' : '000000'
    for (let times = 0; times < 10; times++)
      assert.equal(await refusedFor(daughter, wrong), 'invitationInvalid')
    const refusal = await daughter.refused('acceptInvitation', {
      body: { by: { kind: 'code', code }, kinship: 'daughter' },
    })
    assert.equal(refusal.code, 'tooManyRequests')
    assert.ok((refusal.retryAfterSeconds ?? 0) > 3000)
    kit.advance({ hours: 1 })
    assert.equal((await acceptByCode(daughter, code)).state, 'waiting')
  })

  it('ten of them at a time, no more', async () => {
    for (let count = 0; count < 10; count++) await invited()
    const body = { scope: 'see', until: '2026-12-31' } as const
    const refusal = await father.refused('inviteFamily', { params: { id: caseId }, body })
    assert.equal(refusal.code, 'tooManyMandates')
    kit.advance({ hours: 24 })
    await invited()
  })
})
