import { API } from '@contract/routes'
import type { CaseView, FieldChange } from '@contract/case'
import type { Prefill } from '@contract/prefill'
import type { Problem, ProblemCode } from '@contract/problem'
import type { HeldBack } from '@/stores/draftCells'
import { useGuide } from '@/stores/guide'
import { resetStores } from '@/stores/reset'
import { useSession } from '@/stores/session'
import { WANG } from '@/stores/testing/cases'
import Taro, { router } from '../../../../config/jest/taro'
import { shared, wang } from './wang'

interface Asked {
  readonly url: string
  readonly method: string
  readonly header: Readonly<Record<string, string>>
  readonly data?: unknown
}

type Answer = { readonly status: number; readonly body: unknown }

const ok = (body: unknown): Answer => ({ status: 200, body })
export const refusal = (code: ProblemCode, more: Partial<Problem> = {}): Answer => ({
  status: 422,
  body: { type: 'about:blank', code, title: `没有办成：${code}`, status: 422, ...more },
})

/**
 * The BFF as the pages of the application see it: one case whose cells are saved with versions, behind Taro's own
 * request. What is set here is what it answers from then on.
 */
export function bff() {
  const server = {
    view: null as CaseView | null,
    prefill: shared as Prefill,
    today: '2026-05-07',
    /** No network. */
    down: false,
    signedIn: true,
    /** Why an account number may not be kept. */
    holdsBack: null as HeldBack | null,
    asked: [] as Asked[],
    submit: (_: unknown): Answer | Promise<Answer> => refusal('internal'),
    heard: (request: string) =>
      server.asked.filter(({ method, url }) => `${method} ${url.replace(API, '')}` === request),
  }

  function save(view: CaseView, changes: readonly FieldChange[], place: string | undefined): Answer {
    const code = server.holdsBack
    const held = changes.filter(({ field }) => code !== null && field.startsWith('accountNumber'))
    if (code !== null && held.length > 0)
      return refusal(code, { fields: held.map(({ field }) => ({ field, code })) })
    const conflicts = changes.flatMap(({ field, value, basedOn }) => {
      const theirs = view.fields.find((one) => one.field === field)
      return theirs && theirs.version !== basedOn && theirs.value !== value
        ? [
            {
              field,
              yours: value,
              theirs: theirs.value,
              theirVersion: theirs.version,
              theirBy: theirs.changedBy,
              theirAt: theirs.changedAt,
            },
          ]
        : []
    })
    if (conflicts.length > 0) return refusal('fieldConflict', { conflicts })
    const saved = changes.map(({ field, value }) => ({
      field,
      value,
      version: (view.fields.find((one) => one.field === field)?.version ?? 0) + 1,
      origin: 'typed' as const,
      department: null,
      asOf: null,
      changedAt: `${server.today}T02:05:00Z`,
      changedBy: null,
    }))
    const others = view.fields.filter((one) => !saved.some(({ field }) => field === one.field))
    server.view = { ...view, fields: [...others, ...saved], place: place ?? view.place }
    return ok({ fields: saved, updatedAt: `${server.today}T02:05:00Z` })
  }

  function answer({ url, method, data }: Asked): Answer | Promise<Answer> {
    const path = url.replace(API, '')
    if (!server.signedIn) return refusal('signInRequired')
    if (path === '/prefill') return ok(server.prefill)
    if (path === '/cases') return ok({ cases: server.view ? [server.view] : [], next: null })
    const { view } = server
    if (view === null) return refusal('notFound')
    if (path === `/cases/${view.id}`) return ok(view)
    if (path.endsWith('/draft/fields')) {
      const { changes, place } = data as { changes: FieldChange[]; place?: string }
      return save(view, changes, place)
    }
    if (path.endsWith('/unmaskings')) return ok(null)
    if (path.endsWith('/signature-codes')) return ok({ resendAfterSeconds: 60, expiresInSeconds: 300 })
    if (path.endsWith('/submission')) return server.submit(data)
    throw new TypeError(`nothing was said about ${method} ${path}`)
  }

  Taro.request.mockImplementation(async (asked: Asked) => {
    server.asked.push(asked)
    if (server.down) throw new Error('no network')
    const { status, body } = await answer(asked)
    return {
      statusCode: status,
      header: { 'Case-Clock': `${server.today}T02:05:00Z` },
      data: JSON.stringify(body),
    }
  })
  return server
}

/** A new phone, 王建国 signed in and proved, his case on the server, and this page's address. */
export function begin(
  params: Readonly<Record<string, string>> = {},
  view: CaseView | null = wang(),
): ReturnType<typeof bff> {
  resetStores()
  Taro.getCurrentPages.mockReturnValue([])
  router.params = { ...params }
  const server = bff()
  server.view = view
  useSession.setState({
    status: 'signedIn',
    me: WANG,
  })
  if (view) useGuide.getState().adopt(view)
  return server
}
