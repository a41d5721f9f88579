import { API } from '@contract/routes'
import type { CaseDocument, CaseSummary, CaseView, ListedCase } from '@contract/case'
import type { Certificate, CertificateState } from '@contract/certificate'
import type { Helped } from '@contract/mandate'
import type { ProblemCode } from '@contract/problem'
import type { ProgressView } from '@contract/progress'
import type { Me } from '@contract/session'
import {
  isUnitLate,
  itemsEnded,
  progress,
  reviewersOf,
  withoutReasons,
  type Command,
  type Outages,
} from '@/domain/case'
import type { Story } from '@/domain/case/testing/story'
import Taro, { router } from '../../../config/jest/taro'
import { resetStores } from '../reset'
import { useSession } from '../session'
import { aMaterial, aSubmitted, CASE_ID, WANG } from './cases'

interface Asked {
  readonly url: string
  readonly method: string
  readonly data?: unknown
}

export const EARLIER_ID = '22222222-2222-4222-8222-222222222222'
/** Each application that was sent has its own number. */
export const EARLIER_NUMBER = '202511050009'

/** The page that a department wants again, as `Story` names it. */
export const SENT_PAGE = 'm3'

/**
 * The BFF as the pages of a case that runs see it, behind Taro's own request: its one case lives by the domain's own
 * rules. What is set here is what it answers from then on.
 */
export function caseServer(story: Story | null, params: Readonly<Record<string, string>> = {}) {
  resetStores()
  Taro.getCurrentPages.mockReturnValue([])
  router.params = { ...params }
  useSession.setState({ status: 'signedIn', me: WANG })

  const server = {
    story,
    /** One that is over, before that. */
    earlier: null as Story | null,
    me: WANG as Me | null,
    /** No network. */
    down: false,
    /** The application with its pictures cannot be read; how it stands can. */
    unreadable: false,
    outages: {} as Outages,
    notes: [] as ProgressView['notes'],
    materials: [aMaterial({ id: SENT_PAGE, handedIn: true })],
    document: null as CaseDocument | null,
    certificate: null as Certificate | null,
    /** Where codes lead. */
    origin: 'https://retire.example',
    helped: [] as Helped[],
    ending: undefined as ListedCase['ending'],
    asked: [] as Asked[],
    heard: (request: string) =>
      server.asked.filter(({ method, url }) => `${method} ${url.replace(API, '')}` === request),
  }
  const today = () => server.story?.today ?? '2026-05-06'
  const asOf = () => `${today()}T01:40:00.000Z`
  const refusal = (code: ProblemCode) => ({
    status: 409,
    body: { type: 'about:blank', code, title: `没有办成：${code}。`, status: 409 },
  })
  const ok = (body: unknown) => ({ status: 200, body })

  const proved = () => server.me?.level === 'realName'
  const read = (of: Story) => {
    const whole = progress(of.events, of.today, server.outages)
    return proved() ? whole : withoutReasons(whole)
  }
  const shown = (of: Story) => read(of) as ProgressView['progress']
  const summary = (of: Story): CaseSummary => {
    const { number, status, mustAct, scenario, steps } = read(of)
    return {
      ...{ id: CASE_ID, number, scenario, status, place: null, updatedAt: asOf() },
      ...{
        retirementMonth: of.retirementMonth,
        mustAct: [...mustAct] as CaseSummary['mustAct'],
        reviewing: reviewersOf(steps),
        notGranted: itemsEnded(steps),
      },
    }
  }
  const earlierNumber = (of: Story) => (read(of).number === null ? null : EARLIER_NUMBER)
  const listed = (of: Story): ListedCase => ({
    ...summary(of),
    ...(isUnitLate(read(of).steps) && { unitSilent: 'late' }),
    ending: server.ending,
  })
  const view = (of: Story): CaseView =>
    aSubmitted({ ...summary(of), materials: server.materials, allowed: shown(of).allowed })
  const change = (of: Story, command: Command) => {
    const outcome = of.tries(command)
    if (!outcome.ok) return refusal('alreadyDecided')
    of.does(command)
    return ok(view(of))
  }

  function ofCase(of: Story, request: string, data: unknown) {
    switch (request) {
      case 'GET ':
        return server.unreadable ? { ...refusal('unavailable'), status: 503 } : ok(view(of))
      case 'GET /progress':
        return ok({
          caseId: CASE_ID,
          progress: shown(of),
          notes: proved() ? server.notes : [],
          asOf: asOf(),
        })
      case 'POST /recall':
        return change(of, { type: 'recall' })
      case 'POST /withdrawal':
        return change(of, { type: 'withdraw' })
      case 'POST /cancellation':
        return change(of, { type: 'cancel' })
      case 'POST /month': {
        const { retirementMonth } = data as { retirementMonth: '2026-12' }
        return change(of, { type: 'changeMonth', retirementMonth })
      }
      case 'POST /supplements': {
        const { department, materialIds } = data as { department: 'hrss'; materialIds: string[] }
        const materials = materialIds.map((id) => ({ id, kind: 'archivePages' as const }))
        return change(of, { type: 'answerSupplement', department, materials })
      }
      case 'POST /refusals-read':
        return change(of, { type: 'readRefusal', department: (data as { department: 'hrss' }).department })
      case 'GET /documents/recognitionForm':
        return server.document ? ok(server.document) : refusal('documentNotIssued')
    }
    throw new TypeError(`nothing was said about ${request}`)
  }

  function answer({ url, method, data }: Asked) {
    const path = url.replace(API, '')
    if (server.me === null) return { ...refusal('signInRequired'), status: 401 }
    if (path === '/me') return ok(server.me)
    const { earlier } = server
    if (path === '/cases') {
      const present = server.story ? [listed(server.story)] : []
      const before = earlier ? [{ ...listed(earlier), id: EARLIER_ID, number: earlierNumber(earlier) }] : []
      return ok({ cases: [...present, ...before], next: null })
    }
    if (earlier && path === `/cases/${EARLIER_ID}/progress`)
      return ok({
        caseId: EARLIER_ID,
        progress: { ...shown(earlier), number: earlierNumber(earlier) },
        notes: [],
        asOf: asOf(),
      })
    if (path === '/me/helped') return ok({ helped: server.helped })
    if (path.startsWith('/mandates')) return ok({ given: [], held: [] })
    if (path === '/certificate') return ofCertificate(method)
    if (path === '/certificate/tokens') return ofToken()
    if (server.story === null || !path.startsWith(`/cases/${CASE_ID}`)) return refusal('notFound')
    return ofCase(server.story, `${method} ${path.replace(`/cases/${CASE_ID}`, '')}`, data)
  }

  function ofToken() {
    if (server.certificate?.status !== 'valid') return refusal('certificateEnded')
    const nth = server.heard('POST /certificate/tokens').length
    return {
      status: 201,
      body: { token: `code${String(nth)}`, validSeconds: 115, origin: server.origin, checked: nth - 1 },
    }
  }

  function ofCertificate(method: string) {
    const { certificate } = server
    if (method === 'POST') {
      server.certificate = aCertificate()
      return ok(server.certificate)
    }
    const claimable = server.story && shown(server.story).allowed.includes('claimCertificate')
    const state: CertificateState = {
      certificate,
      claimable: certificate?.caseId !== CASE_ID && claimable ? CASE_ID : null,
    }
    return ok(state)
  }

  Taro.request.mockImplementation((asked: Asked) => {
    server.asked.push(asked)
    if (server.down) return Promise.reject(new Error('no network'))
    const { status, body } = answer(asked)
    return Promise.resolve({
      statusCode: status,
      header: { 'Case-Clock': asOf() },
      data: JSON.stringify(body),
    })
  })
  return server
}

/** What the demonstration issues to 王建国. */
export const aCertificate = (more: Partial<Certificate> = {}): Certificate => ({
  number: '样例202611090001',
  version: 1,
  caseId: CASE_ID,
  status: 'valid',
  sample: true,
  name: '王建国',
  sex: 'male',
  idNumberMasked: '130************01X',
  birthDate: '1965-03-12',
  workStart: '1984-07',
  retirementMonth: '2026-11',
  category: '弹性延迟期满',
  formerUnit: '廊坊市第一机械厂',
  placeOfBenefits: '河北省廊坊市广阳区',
  issuer: '廊坊市社会保险经办机构',
  issuedOn: '2026-11-09',
  checkedAt: '2026-11-09T01:40:00.000Z',
  ...more,
})

/** The recognition form of 王建国. */
export const aRecognitionForm = (more: Partial<CaseDocument> = {}): CaseDocument => ({
  name: 'recognitionForm',
  title: '企业养老保险正常退休人员待遇条件认定表',
  number: '样例202605150001',
  issuer: '人力资源和社会保障行政部门',
  issuedOn: '2026-05-15',
  sample: true,
  rows: [
    { label: '姓名', value: '王建国' },
    { label: '退休时间', value: '2026年11月' },
  ],
  ...more,
})
