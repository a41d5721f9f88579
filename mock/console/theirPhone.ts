import { randomUUID } from 'node:crypto'
import { consentTexts } from '@/content/consents'
import type { In, Out } from '@contract/contract'
import { Problem } from '@contract/problem'
import { API, type Operation, routes } from '@contract/routes'
import type { Parts, Phone } from '@bff/client/phone'
import { ProblemError } from '@bff/http/problems'
import type { DemoOther } from '@bff/scenarios/others'
import { phoneHash } from '@bff/sessions/codes'
import { openSession } from '@bff/sessions/sessions'
import type { Stage } from './actor'

/** Signs in and proves the name, without a text message: who watches wants to sign in as this person next, and codes come once a minute. */
export async function signIn(
  { services, provider, realClock }: Pick<Stage, 'services' | 'provider' | 'realClock'>,
  phone: Phone,
  person: Pick<DemoOther, 'id' | 'phone'>,
): Promise<void> {
  const { token } = await openSession(services, {
    phone: person.phone,
    phoneHash: phoneHash(services, person.phone),
    client: phone.kind,
    now: realClock(),
  })
  phone.token = token
  const { requestId } = await ask(phone, 'startIdentity', {})
  const proof = await provider.authorize(requestId, person.id, realClock())
  if (proof === null) throw new Error(`nobody is called ${person.id}`)
  const consents = (['sensitiveData', 'sharedData'] as const).map((purpose) => ({
    purpose,
    granted: true,
    textVersion: consentTexts[purpose].version,
  }))
  phone.token = (await ask(phone, 'proveIdentity', { body: { requestId, code: proof, consents } })).token
}

/** Does an operation. @throws ProblemError as the BFF refused it. */
export async function ask<Op extends Operation>(
  phone: Phone,
  operation: Op,
  input: In<Op>,
): Promise<Out<Op>> {
  const extras = { idempotencyKey: randomUUID() }
  return fulfilled(await phone.sendTo(API, routes[operation], input as Parts, extras)) as Promise<Out<Op>>
}

export async function fulfilled(response: Response): Promise<unknown> {
  const text = await response.text()
  const body: unknown = text === '' ? null : JSON.parse(text)
  if (!response.ok) throw new ProblemError(Problem.parse(body).code)
  return body
}
