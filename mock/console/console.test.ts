import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { begunIn } from '@bff/cases/testing/scenarios'
import { startKit } from '@bff/testing/kit'

const FILES = [
  '/mock/console',
  '/mock/console/console.css',
  ...['console', 'ask', 'element', 'people', 'certificates'].map((script) => `/mock/console/${script}.js`),
]

describe('the demonstration console', () => {
  it('is one page with its style and its script, and lets nothing else run', async () => {
    const kit = await startKit()
    try {
      for (const address of FILES) {
        const response = await kit.client().raw(address)
        assert.equal(response.status, 200, address)
        const policy = response.headers.get('content-security-policy') ?? ''
        assert.match(policy, /default-src 'none'/)
        assert.ok(!policy.includes('unsafe'))
      }
      const page = await (await kit.client().raw('/mock/console')).text()
      assert.ok(!/<script(?![^>]*src=)|style=|onclick=/.test(page), 'nothing inline')
    } finally {
      await kit.close()
    }
  })

  it('is not there without MOCK_CONSOLE', async () => {
    const kit = await startKit({ environment: { MOCK_CONSOLE: '0' } })
    try {
      for (const address of [...FILES, '/mock/clock', '/mock/tasks', '/mock/sms', '/mock/filings']) {
        assert.equal((await kit.client().raw(address)).status, 404, address)
      }
    } finally {
      await kit.close()
    }
  })

  it('moves the clock backward only before the first case, and never out of the years that are known', async () => {
    const kit = await startKit({ startsAt: '2026-11-23T02:00:00.000Z' })
    try {
      const client = kit.client()
      const set = (now: string) => client.play('putClock', { body: { now } })
      assert.equal((await set('2026-05-06T01:00:00.000Z')).today, '2026-05-06')
      assert.equal((await client.play('getClock')).backwardAllowed, true)
      for (const now of ['1999-01-01T00:00:00.000Z', '2099-01-01T00:00:00.000Z']) {
        assert.equal((await client.playRefused('putClock', { body: { now } })).code, 'invalidInput')
      }
    } finally {
      await kit.close()
    }
  })

  it('lets a phone be sent its next code at once, and no other', async () => {
    const kit = await startKit()
    try {
      const client = kit.client()
      const [phone, other] = ['13800000417', '13800000418']
      for (const asking of [phone, other]) await client.do('sendCode', { body: { phone: asking } })
      await client.play('endSmsWait', { body: { phone } })
      await client.do('sendCode', { body: { phone } })
      for (const asking of [phone, other])
        assert.equal((await client.refused('sendCode', { body: { phone: asking } })).code, 'codeTooSoon')
    } finally {
      await kit.close()
    }
  })

  it('shows what the unit was sent, and what it said to that', { timeout: 60_000 }, async () => {
    const { kit, phone } = await begunIn('specialWork')
    try {
      const asked = await phone.play('listConfirmations')
      const [request] = asked.confirmations
      assert.ok(request)
      assert.deepEqual(asked.answered, [])
      const sent = Object.fromEntries(request.fields.map(({ label, value }) => [label, value]))
      assert.equal(sent.姓名, request.applicantName)
      assert.equal(sent.单位名称, request.unitName)
      assert.match(sent.退休时间 ?? '', /^20\d\d-\d\d$/)
      assert.ok(request.materials.some(({ label }) => label.includes('公示')))
      // Nobody's number, address or account is needed to say yes.
      const kept = [
        'idNumber',
        'phone',
        'householdAddress',
        'contactAddress',
        'accountNumber',
        'pensionNumber',
      ]
      assert.ok(request.fields.every(({ field }) => !kept.includes(field)))

      const answer = { kind: 'decline', round: 1, reasons: ['publicNoticePending'] } as const
      const said = await phone.play('answerConfirmation', { params: { id: request.id }, body: answer })
      assert.deepEqual(said.confirmations, [])
      const [declined] = said.answered
      assert.deepEqual([declined?.outcome, declined?.fields], ['declined', request.fields])
      assert.match(declined?.reasons[0] ?? '', /公示/)
    } finally {
      await kit.close()
    }
  })

  it('knows the departments that receive something, the units that confirm, and no other', async () => {
    const kit = await startKit()
    try {
      const client = kit.client()
      const { departments } = await client.play('listDepartments')
      assert.deepEqual(
        departments.map(({ name }) => name),
        ['人社部门', '社保经办机构', '医保部门', '公积金中心', '公安部门', '政务服务平台', '参保单位'],
      )
      const health = { params: { id: 'health' }, body: { down: true } }
      assert.equal((await client.playRefused('putDepartment', health)).code, 'notFound')
    } finally {
      await kit.close()
    }
  })
})
