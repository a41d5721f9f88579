import type { Operation } from '@contract/routes'
import { takenAlongMessage } from '@/content/sms'
import { myData } from '@/content/me/myData'
import type { Handlers } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { clearCookie } from '@bff/http/sessionCookie'
import { doingOf } from '@bff/people/row'
import type { Services } from '@bff/services'
import { countAttempt } from '@bff/sessions/attempts'
import { phoneOf } from '@bff/sessions/sessions'
import { erasePerson, type Erasing } from './erase'
import { personalDataOf, type Asking, type OwnHandlers } from './personalData'
import { readablePage } from './readable'

type RightsOperation = Extract<Operation, 'exportMe' | 'exportMeReadable' | 'eraseMe'>

/** Each opens every picture there is: as often as somebody needs it who is not sure that it was saved. */
const EXPORTS = [{ seconds: 3600, most: 10 }]

/** 个人信息保护法 45 and 47: taking one's data along, and having it erased. */
export function rightsHandlers(
  services: Services & Erasing,
  own: OwnHandlers,
): Pick<Handlers, RightsOperation> {
  const { database, config, sms, log } = services
  const taken = async (
    asking: Asking,
    kind: keyof typeof myData.take.kinds,
    answerHeader: (name: string, value: string) => void,
  ) => {
    const { caller, now } = asking
    const limit = { bucket: `export/${caller.accountId}`, within: EXPORTS }
    const wait = await database.db.transaction((tx) => countAttempt(tx, [limit], now))
    if (wait !== null) throw new ProblemError('tooManyRequests', { retryAfterSeconds: wait })
    const data = await personalDataOf(services, own, asking)
    // Before it is handed out: whoever has another's phone in hand does not do it unseen.
    const phone = await phoneOf(services, database.db, caller.phoneHash)
    await sms
      ?.send({ phone, text: takenAlongMessage, code: null, at: now })
      .catch((error: unknown) => log.failure('export', error))
    const name = encodeURIComponent(myData.take.kinds[kind].file)
    answerHeader('content-disposition', `attachment; filename*=UTF-8''${name}`)
    return data
  }
  return {
    exportMe: (asked) => taken(asked, 'machine', asked.answerHeader),
    async exportMeReadable(asked) {
      return new TextEncoder().encode(readablePage(await taken(asked, 'readable', asked.answerHeader)))
    },
    async eraseMe(asked) {
      await erasePerson(services, asked.caller, doingOf(asked))
      asked.answerHeader('set-cookie', clearCookie(config))
      return null
    },
  }
}
