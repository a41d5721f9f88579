import type { GivenMandate } from '@contract/mandate'

/** Whose mandates they are, as the server says who is signed in. */
export const OWNER = {
  ...{ account: 'w', phoneMasked: '138****0417', level: 'realName', person: { name: '王建国' } },
} as const

/** One that 王敏 holds of her father. */
export const aGivenMandate = (over: Partial<GivenMandate> = {}): GivenMandate => ({
  ...{ id: 'm-1', caseId: 'c-1', role: 'family', scope: 'see', state: 'active', until: '2026-12-31' },
  holder: { name: '王敏', phoneMasked: '138****6620', kinship: 'daughter' },
  ...{ organisation: null, codeExpiresAt: null, lastLookAt: null, handedOver: false, unfinished: null },
  ...{ endedBy: null, news: null, changedAt: '2026-05-07T01:00:00.000Z', ...over },
})
