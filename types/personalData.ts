import { z } from '@hono/zod-openapi'
import { CHANNELS } from '@/domain/notices'
import { AGENCY_PAPERS, ORGANISATION_KINDS } from '@/domain/people'
import { AgencyList } from './agency'
import { CaseDocument, CaseView, Receipt } from './case'
import { CertificateState } from './certificate'
import { Consent } from './identity'
import { AccessLog, MandateList } from './mandate'
import { CalendarReminders, ChooseNotices } from './channel'
import { Notice } from './notice'
import { Paper } from './paper'
import { Prefill } from './prefill'
import { EventList, ProgressView } from './progress'
import { Id, Instant, YearMonth } from './scalars'
import { OpenSession, Person, Phone } from './session'

/** A form as it was sent, by cell, with the sign of intent under it and the receipt for it. */
const Sent = z.object({
  submittedAt: Instant,
  /** Which text was promised. */
  promiseVersion: z.string(),
  form: z.record(z.string(), z.string()),
  signature: z.object({
    kind: z.enum(['drawn', 'smsCode']),
    /** PNG, base64; null where a code stands for it. */
    image: z.string().nullable(),
    device: z.string(),
  }),
  receipt: Receipt,
})

const Application = z.object({
  /** As the retiree sees it, with every cell in full and the pictures' receipt numbers. */
  case: CaseView,
  createdAt: Instant,
  sent: z.array(Sent),
  /** Null of a draft that was never sent. */
  progress: ProgressView.nullable(),
  events: EventList.shape.events,
  documents: z.array(CaseDocument),
  /** What was made to be printed. */
  papers: z.array(Paper),
  /** The pictures that are kept, JPEG, base64. */
  pictures: z.array(z.object({ id: Id, image: z.string() })),
})

/** 我的全部资料: everything that is kept of a person, for them to take along (个人信息保护法 45). */
export const PersonalData = z
  .object({
    /** Grows when what stands where changes. */
    version: z.literal(1),
    madeAt: Instant,
    person: Person.omit({ idNumberMasked: true }).extend({ idNumber: z.string() }),
    phones: z.array(z.object({ number: Phone, since: Instant })),
    sessions: z.array(OpenSession),
    /** Every yes and every no, in order. */
    consents: z.array(
      Consent.extend({
        receivers: z.array(z.string()),
        /** Said by the written authorisation of an agent. */
        byAgent: z.boolean(),
      }),
    ),
    /** What departments last said of them; null where none ever said anything. */
    records: Prefill.pick({ values: true, facts: true }).nullable(),
    applications: z.array(Application),
    certificate: CertificateState.shape.certificate,
    mandates: MandateList,
    /** For whom they act by a written authorisation. */
    agencies: AgencyList,
    /** The pictures of the written authorisation and of the cards, JPEG, base64; `asAgent`: theirs is the agent's part. */
    agencyPapers: z.array(
      z.object({ mandateId: Id, kind: z.enum(AGENCY_PAPERS), asAgent: z.boolean(), image: z.string() }),
    ),
    /** For whom they speak or spoke, by the legal-person sign-in. */
    organisations: z.array(
      z.object({
        kind: z.enum(ORGANISATION_KINDS),
        name: z.string(),
        creditCode: z.string(),
        provedAt: Instant,
        until: Instant,
        /** Since when the provider names them no more; null while it does. */
        withdrawnAt: Instant.nullable(),
      }),
    ),
    /** What they asked for an organisation, without whom; the month where it asked somebody to begin. */
    askedAsClerk: z.array(
      z.object({ organisation: z.string(), month: YearMonth.nullable(), changedAt: Instant }),
    ),
    accessLog: AccessLog.shape.entries,
    /** What they were told, the newest first; of somebody else's application without whose. */
    notices: z.array(Notice.omit({ id: true, owner: true, asker: true, mandateId: true, caseId: true })),
    /** What they are called for and by what: what they chose, what is connected, and the days they asked to be told of. */
    calls: z.object({
      chosen: ChooseNotices,
      connected: z.array(z.object({ channel: z.enum(CHANNELS), since: Instant })),
      days: CalendarReminders.shape.days,
    }),
  })
  .openapi('PersonalData')
export type PersonalData = z.infer<typeof PersonalData>
