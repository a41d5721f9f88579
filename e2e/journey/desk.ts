import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import type { DepartmentTask, TaskDecision } from '@contract/demonstration'
import type { Client } from '@contract/session'
import type { Department } from '@/domain/scheme/ids'
import { TestClient } from '@bff/testing/client'
import { patienceMs } from '../patience'

/** The departments that the journeys play by hand. */
export const PLAYED = ['hrss', 'socialInsurance', 'medicalInsurance', 'housingFund'] as const

/** Everybody whom the citizen does not see: clerks, the phone company, time. Works through the console's interface. */
export class Desk {
  private readonly console: TestClient

  /** @param url where the BFF listens */
  constructor(private readonly url: string) {
    this.console = this.device()
  }

  /** A device that speaks to the BFF without an app; it holds every answer against the contract. */
  device(kind: Client = 'h5'): TestClient {
    return new TestClient((request) => forwarded(request, this.url), kind)
  }

  /** The code of the last text message to a phone. */
  codeSentTo(phone: string): Promise<string> {
    return this.console.codeSentTo(phone)
  }

  /** Waits for a text message without a code, and reads the last one. */
  async readsTextTo(phone: string): Promise<string> {
    const until = Date.now() + patienceMs
    for (;;) {
      const { messages } = await this.console.play('listSms')
      const last = messages.find((message) => message.phone === phone && message.code === null)
      if (last) return last.text
      assert.ok(Date.now() < until, `no text message came to ${phone}`)
      await wait(100)
    }
  }

  /** Every text message that was sent to anybody. */
  async readsAllTexts(): Promise<readonly string[]> {
    const { messages } = await this.console.play('listSms')
    return messages.map(({ text }) => text)
  }

  /** Answers a text message as whoever has the phone. */
  async answersText(phone: string, text: string): Promise<void> {
    await this.console.play('replyToSms', { body: { kind: 'sms', phone, text } })
  }

  /** Says at the hotline that it is to stop, with the phone in hand. */
  async callsToStop(phone: string): Promise<void> {
    await this.console.play('replyToSms', { body: { kind: 'call', phone } })
  }

  /** A clerk looks at the papers of the agent who signed what lies before the department. */
  async opensAuthorisation(department: Department): Promise<void> {
    const { id, agencies } = await this.task(department)
    for (const paper of agencies.flatMap(({ papers }) => papers))
      await this.console.play('openTaskPaper', { params: { id, paper: paper.id } })
  }

  /** Has the next code come at once, and not after a minute. */
  async letsCodeBeSentAgain(phone: string): Promise<void> {
    await this.console.play('endSmsWait', { body: { phone } })
  }

  async setsClock(now: string): Promise<void> {
    await this.console.play('putClock', { body: { now } })
  }

  /** From now on these departments decide only when told to. */
  async takesOver(departments: readonly (Department | 'employer')[] = PLAYED): Promise<void> {
    for (const id of departments) await this.sets(id, { decidesItself: false })
  }

  async takesDown(department: Department): Promise<void> {
    await this.sets(department, { down: true })
  }

  async bringsBack(department: Department): Promise<void> {
    await this.sets(department, { down: false })
  }

  /** What lies undecided before a department, of one person where several apply; waits until it has arrived. */
  async task(department: Department, applicant?: string): Promise<DepartmentTask> {
    const theirs = ({ fields }: DepartmentTask) =>
      applicant === undefined || fields.some(({ value }) => value === applicant)
    const until = Date.now() + patienceMs
    for (;;) {
      const [task, ...others] = (await this.tasks(department)).filter(
        (one) => one.status === 'open' && theirs(one),
      )
      assert.equal(others.length, 0, `${department} has ${others.length + 1} tasks before it`)
      if (task) return task
      assert.ok(Date.now() < until, `nothing arrived at ${department}`)
      await wait(100)
    }
  }

  /** All that ever came to a department, whatever became of it. */
  async tasks(department: Department): Promise<readonly DepartmentTask[]> {
    const { tasks } = await this.console.play('listTasks')
    return tasks.filter((task) => task.department === department)
  }

  /** A clerk decides on what lies before the department. */
  async decides(
    department: Department,
    body: TaskDecision = { kind: 'approve' },
    applicant?: string,
  ): Promise<void> {
    const { id } = await this.task(department, applicant)
    await this.console.play('decideTask', { params: { id }, body })
  }

  /** A unit takes away somebody's authorisation to speak for it. */
  async dismisses(organisationId: string, personId: string): Promise<void> {
    await this.console.play('putDemoClerk', { body: { organisationId, personId, dismissed: true } })
  }

  /** Leads somebody of the demonstration to what they show. */
  async performs(personId: string): Promise<void> {
    await this.console.play('perform', { params: { id: personId } })
  }

  /** The unit says yes to whatever it has been asked. */
  async confirmsAsUnit(): Promise<void> {
    const until = Date.now() + patienceMs
    for (;;) {
      const { confirmations } = await this.console.play('listConfirmations')
      for (const { id, round } of confirmations)
        await this.console.play('answerConfirmation', { params: { id }, body: { kind: 'confirm', round } })
      if (confirmations.length > 0) return
      assert.ok(Date.now() < until, 'nothing was asked of a unit')
      await wait(100)
    }
  }

  private async sets(
    id: Department | 'employer',
    body: { down?: boolean; decidesItself?: boolean },
  ): Promise<void> {
    await this.console.play('putDepartment', { params: { id }, body })
  }
}

/** The contract's test client speaks to a host of its own: here its requests go to the server that really runs. */
export async function forwarded(request: Request, url: string): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const headers = new Headers(request.headers)
  headers.delete('host')
  if (headers.has('origin')) headers.set('origin', url)
  const body = request.body === null ? {} : { body: await request.arrayBuffer() }
  return fetch(url + pathname + search, { method: request.method, headers, ...body })
}
