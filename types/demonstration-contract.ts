import type { z } from '@hono/zod-openapi'
import type { OperationSchema } from './contract'
import {
  AuthorizeIdentity,
  AuthorizeOrganisation,
  CertificateChange,
  ClockState,
  DemoCertificates,
  DemoClerks,
  DemoOrganisations,
  DemoPeople,
  DemoPersonParam,
  DepartmentParam,
  DepartmentSettings,
  DepartmentTask,
  DepartmentTasks,
  Filings,
  IdentityAuthorized,
  OddAnswers,
  PendingConfirmations,
  Performed,
  PutDemoClerk,
  PutDepartment,
  SetClock,
  SmsWait,
  SmsOutbox,
  TaskDecision,
  TaskId,
  TaskPaper,
  UnitAnswer,
} from './demonstration'
import { SmsAnswer } from './agency'
import type { DemonstrationOperation } from './demonstration-routes'
import { CaseId, Nothing } from './scalars'

/** Every operation of `demonstration-routes.ts`. */
export const demonstrationContract = {
  listDemoPeople: { summary: 'People to be', status: 200, ok: DemoPeople },
  authorizeIdentity: {
    summary: "Agree at the identity provider's page",
    body: AuthorizeIdentity,
    status: 201,
    ok: IdentityAuthorized,
  },
  listDemoOrganisations: {
    summary: 'Units and archive keepers to speak for',
    status: 200,
    ok: DemoOrganisations,
  },
  authorizeOrganisation: {
    summary: "Say whom one speaks for at the identity provider's page",
    body: AuthorizeOrganisation,
    status: 201,
    ok: IdentityAuthorized,
  },
  listDemoClerks: { summary: 'Who speaks for which unit', status: 200, ok: DemoClerks },
  putDemoClerk: {
    summary: 'Take the authorisation to speak for a unit away, or give it back',
    body: PutDemoClerk,
    status: 200,
    ok: DemoClerks,
  },
  perform: {
    summary: 'Lead somebody to what they show',
    params: DemoPersonParam,
    status: 200,
    ok: Performed,
  },
  listSms: { summary: 'The text messages that would have been sent', status: 200, ok: SmsOutbox },
  replyToSms: {
    summary: 'Answer a text message as whoever has the phone, or call the hotline',
    body: SmsAnswer,
    status: 204,
    ok: Nothing,
  },
  endSmsWait: {
    summary: 'Let a phone be sent its next code at once',
    body: SmsWait,
    status: 204,
    ok: Nothing,
  },
  getClock: { summary: 'The case clock', status: 200, ok: ClockState },
  putClock: { summary: 'Move the case clock', body: SetClock, status: 200, ok: ClockState },
  listTasks: { summary: "What lies on the departments' desks", status: 200, ok: DepartmentTasks },
  decideTask: {
    summary: 'Decide as a department',
    params: TaskId,
    body: TaskDecision,
    status: 200,
    ok: DepartmentTask,
  },
  openTaskPaper: {
    summary: 'Look at a paper of the agent who signed, as a department',
    params: TaskPaper,
    status: 200,
    ok: Nothing,
    binary: 'image/jpeg',
  },
  listConfirmations: {
    summary: 'What units have been asked to confirm',
    status: 200,
    ok: PendingConfirmations,
  },
  answerConfirmation: {
    summary: 'Confirm, or do not, as the unit',
    params: TaskId,
    body: UnitAnswer,
    status: 200,
    ok: PendingConfirmations,
  },
  listCertificates: { summary: 'Certificates that were issued', status: 200, ok: DemoCertificates },
  changeCertificate: {
    summary: 'Correct or end a certificate, as who issued it',
    params: CaseId,
    body: CertificateChange,
    status: 200,
    ok: DemoCertificates,
  },
  listOddAnswers: {
    summary: 'Answers that changed nothing, for a person to look at',
    status: 200,
    ok: OddAnswers,
  },
  listFilings: {
    summary: 'What is on record with the government service platform, or waits to be',
    status: 200,
    ok: Filings,
  },
  listDepartments: { summary: 'How the departments behave', status: 200, ok: DepartmentSettings },
  putDepartment: {
    summary: 'Change how a department behaves',
    params: DepartmentParam,
    body: PutDepartment,
    status: 200,
    ok: DepartmentSettings,
  },
} as const satisfies Record<DemonstrationOperation, OperationSchema>

export type DemonstrationContract = typeof demonstrationContract
export type DemonstrationOut<Op extends DemonstrationOperation> = z.output<DemonstrationContract[Op]['ok']>
