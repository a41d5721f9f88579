import { SmsRefused, type SmsSender } from '@bff/sessions/sms'
import { answerTo, unreachable, type Courier, type Known } from './port'

/** 中国移动云 MAS: its manual, which is handed out to whoever has an account. */
const MANUAL = 'https://mas.10086.cn'

/** What the gateway's words mean. */
export const SMS_CODES: Readonly<Record<string, Known>> = {
  IllegalMac: { means: 'ours', see: MANUAL },
  IllegalSignId: { means: 'ours', see: MANUAL },
  InvalidMessage: { means: 'ours', see: MANUAL },
  InvalidUsrOrPwd: { means: 'ours', see: MANUAL },
  NoSignId: { means: 'ours', see: MANUAL },
  TooManyMobiles: { means: 'ours', see: MANUAL },
}

/** Text messages, by whatever sends this service's codes as well. */
export function smsCourier(sender: SmsSender, clock: () => Date): Courier {
  return {
    async send(phone, { text }) {
      try {
        await sender.send({ phone, text, code: null, at: clock() })
        return { end: 'taken' }
      } catch (error) {
        if (!(error instanceof SmsRefused)) return unreachable(MANUAL)
        const { wait } = error
        if (error.isUnknown) return { ...unreachable(MANUAL), ...(wait !== null && { wait }) }
        return answerTo(error.code, SMS_CODES[error.code] ?? { means: 'later', see: MANUAL }, wait)
      }
    },
  }
}
