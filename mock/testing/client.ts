import { consentTexts } from '@/content/consents'
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { contract, type In, type OperationSchema, type Out } from '@contract/contract'
import { demonstrationContract, type DemonstrationOut } from '@contract/demonstration-contract'
import {
  DEMONSTRATION,
  type DemonstrationOperation,
  demonstrationRoutes,
} from '@contract/demonstration-routes'
import type { ConsentGiven } from '@contract/identity'
import { Problem } from '@contract/problem'
import { API, type Operation, routes } from '@contract/routes'
import type { Me } from '@contract/session'
import { Phone, type Extras, type Parts } from '@bff/client/phone'

export const CONSENTS: ConsentGiven[] = [
  { purpose: 'sensitiveData', granted: true, textVersion: consentTexts.sensitiveData.version },
  { purpose: 'sharedData', granted: true, textVersion: consentTexts.sharedData.version },
]

/** A phone that holds every answer against the contract. */
export class TestClient extends Phone {
  /** Does an operation that must succeed. */
  async do<Op extends Operation>(operation: Op, input: In<Op>, extras: Extras = {}): Promise<Out<Op>> {
    const response = await this.send(operation, input as Parts, extras)
    return this.fulfilled(contract[operation], operation, response) as Promise<Out<Op>>
  }

  /** Does an operation that must be refused. */
  async refused<Op extends Operation>(operation: Op, input: In<Op>, extras: Extras = {}): Promise<Problem> {
    return refusal(operation, await this.send(operation, input as Parts, extras))
  }

  /** Does one of the demonstration's operations, as its console does. */
  async play<Op extends DemonstrationOperation>(
    operation: Op,
    input: Parts = {},
    extras: Extras = {},
  ): Promise<DemonstrationOut<Op>> {
    const response = await this.sendTo(DEMONSTRATION, demonstrationRoutes[operation], input, extras)
    return this.fulfilled(demonstrationContract[operation], operation, response) as Promise<
      DemonstrationOut<Op>
    >
  }

  async playRefused(
    operation: DemonstrationOperation,
    input: Parts = {},
    extras: Extras = {},
  ): Promise<Problem> {
    return refusal(operation, await this.sendTo(DEMONSTRATION, demonstrationRoutes[operation], input, extras))
  }

  /** Uploads a picture. */
  async upload(
    caseId: string,
    kind: string,
    file: Uint8Array,
    extras: Extras = {},
  ): Promise<Out<'addMaterial'>> {
    return this.fulfilled(
      contract.addMaterial,
      'addMaterial',
      await this.sendFile(caseId, kind, file, extras),
    ) as Promise<Out<'addMaterial'>>
  }

  async uploadRefused(caseId: string, kind: string, file: Uint8Array, extras: Extras = {}): Promise<Problem> {
    return refusal('addMaterial', await this.sendFile(caseId, kind, file, extras))
  }

  /** The same at the desk of a unit or archive keeper. */
  async bring(caseId: string, kind: string, file: Uint8Array): Promise<Out<'addUnitPaper'>> {
    const response = await this.sendUnitPaper(caseId, kind, file)
    return this.fulfilled(contract.addUnitPaper, 'addUnitPaper', response) as Promise<Out<'addUnitPaper'>>
  }

  async bringRefused(caseId: string, kind: string, file: Uint8Array): Promise<Problem> {
    return refusal('addUnitPaper', await this.sendUnitPaper(caseId, kind, file))
  }

  /** Signs in with the code that the text message carried. */
  async signIn(phone: string): Promise<Me> {
    await this.do('sendCode', { body: { phone } })
    return this.signInWith(phone, await this.codeSentTo(phone))
  }

  async signInWith(phone: string, code: string): Promise<Me> {
    return this.enter(await this.do('signIn', { body: { phone, code, client: this.kind } }))
  }

  async codeSentTo(phone: string): Promise<string> {
    const { messages } = await this.play('listSms')
    const code = messages.find((sms) => sms.phone === phone && sms.code !== null)?.code
    assert.ok(code, `no code was sent to ${phone}`)
    return code
  }

  /** Proves to be one of the demonstration's people, at the provider's page. */
  async prove(personId: string, consents: ConsentGiven[] = CONSENTS): Promise<Me> {
    const { requestId } = await this.do('startIdentity', {})
    const { code } = await this.play('authorizeIdentity', { body: { requestId, personId } })
    return this.enter(await this.do('proveIdentity', { body: { requestId, code, consents } }))
  }

  private enter({ token, me }: Out<'signIn'>): Me {
    assert.equal(token === null, this.kind === 'h5', 'only mini-programs get a token')
    this.token = token
    return me
  }

  /** Sends an operation and hands back what came, unchecked. */
  async send(operation: Operation, input: Parts, extras: Extras = {}): Promise<Response> {
    return this.sendTo(API, routes[operation], input, {
      ...(isIdempotent(operation) && { idempotencyKey: randomUUID() }),
      ...extras,
    })
  }

  /** An answer as the contract says it: status, type, and every key of it declared. */
  private async fulfilled(schema: OperationSchema, operation: string, response: Response): Promise<unknown> {
    const text = schema.binary || schema.events ? '' : await response.text()
    assert.equal(response.status, schema.status, `${operation} answered ${response.status}: ${text}`)
    assert.ok(response.headers.get('case-clock'), `${operation} tells no case clock`)
    if (schema.binary) {
      assert.equal(response.headers.get('content-type'), schema.binary)
      return null
    }
    const body: unknown = text === '' ? null : JSON.parse(text)
    assert.deepEqual(schema.ok.parse(body), body, `${operation} answers more than the contract says`)
    return body
  }
}

async function refusal(operation: string, response: Response): Promise<Problem> {
  const text = await response.clone().text()
  assert.ok(response.status >= 400, `${operation} was not refused: ${response.status} ${text}`)
  return problemIn(response)
}

/** An id that nothing has. */
export const NOBODY = '00000000-0000-4000-8000-000000000000'

/** A refusal as the contract says it. */
export async function problemIn(response: Response): Promise<Problem> {
  const text = await response.text()
  assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/, text)
  const body: unknown = JSON.parse(text)
  const problem = Problem.strict().parse(body)
  assert.equal(problem.status, response.status)
  return problem
}

function isIdempotent(operation: Operation): boolean {
  const schema: OperationSchema = contract[operation]
  return schema.idempotent === true
}
