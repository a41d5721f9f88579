import type { z } from '@hono/zod-openapi'
import {
  AgencyKnown,
  AgencyList,
  AgencyPaperId,
  HeldAgency,
  NewAgencyPaper,
  OpenAgency,
  SmsAnswer,
} from './agency'
import {
  CaseDocument,
  CaseList,
  CaseView,
  CreateCase,
  DocumentName,
  FieldsNow,
  FieldsSaved,
  MonthChange,
  PutAnswers,
  PutFields,
  Submission,
  RefusalRead,
  SupplementAnswer,
  Unmasking,
} from './case'
import { MakePaper, Paper, PaperId, PaperList } from './paper'
import {
  Certificate,
  CertificateClaim,
  CertificateState,
  CertificateToken,
  Verification,
  VerifyCertificate,
} from './certificate'
import {
  CalendarReminders,
  ChooseNotices,
  ConnectChannel,
  ConnectionId,
  NoticeBrief,
  NoticeSettings,
  NoticeTest,
} from './channel'
import { ConsentGiven, Consents, IdentityRequest, ProveIdentity } from './identity'
import {
  AcceptInvitation,
  AccessLog,
  FollowedCase,
  GivenMandate,
  HeldMandate,
  HelpedList,
  Invitation,
  Invite,
  MandateApproval,
  MandateId,
  MandateList,
  MandateSide,
  RequestMandate,
  UnitInvitation,
} from './mandate'
import { Material, MaterialId, MaterialOrder, Materials, NewMaterial } from './material'
import { Notice, NoticeId, NoticeList, NoticesQuery, NoticesRead } from './notice'
import { Performance } from './performance'
import { PersonalData } from './personalData'
import { Prefill } from './prefill'
import { EventList, EventsQuery, ProgressView } from './progress'
import { ChangesQuery, Hint } from './live'
import type { Operation } from './routes'
import { CaseId, Nothing } from './scalars'
import { CodeSent, Me, OpenSessionId, OpenSessions, SendCode, SignedIn, SignIn } from './session'
import {
  AuthorizeFund,
  ConfirmCase,
  FindUnitCases,
  OrganisationId,
  OrganisationRequest,
  Organisations,
  ProveOrganisation,
  PutUnitFund,
  StartCases,
  StartedCases,
  Starts,
  StartsQuery,
  UnitCase,
  UnitCases,
  UnitCodeUsed,
  UseUnitCode,
} from './unit'
import { BeginUpload, PieceQuery, Upload, UploadId } from './upload'

/** What an operation takes and answers. Refusals are `Problem` everywhere. */
export interface OperationSchema {
  /** One line for the OpenAPI document. */
  readonly summary: string
  /** In the path: strings only. One that cannot exist answers like one that does not. */
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Bytes instead of JSON. */
  readonly octets?: true
  /** Must carry `Idempotency-Key`: sent again, it is answered again and done once. */
  readonly idempotent?: true
  readonly status: 200 | 201 | 202 | 204
  readonly ok: z.ZodType
  /** The media type of an answer that is no JSON; `ok` is then `Nothing`. */
  readonly binary?: string
  /** An answer that goes on (server-sent events): what the data of each is; `ok` is then `Nothing`. */
  readonly events?: z.ZodType
}

/** Every operation of `routes.ts`. The app takes its types from here and never the schemas themselves. */
export const contract = {
  // session
  sendCode: { summary: 'Send a sign-in code by SMS', body: SendCode, status: 202, ok: CodeSent },
  signIn: { summary: 'Sign in with phone and code', body: SignIn, status: 201, ok: SignedIn },
  signOut: { summary: 'End this session', status: 204, ok: Nothing },
  // the person
  getMe: { summary: 'Who is signed in; null for a visitor', status: 200, ok: Me.nullable() },
  listSessions: { summary: 'Where one is signed in, this device first', status: 200, ok: OpenSessions },
  endSession: {
    summary: 'Sign out another device; what it keeps is cleared when it asks next',
    params: OpenSessionId,
    status: 204,
    ok: Nothing,
  },
  endOtherSessions: {
    summary: 'Sign out every other device that signed in before this one did, or proved the name',
    status: 204,
    ok: Nothing,
  },
  startIdentity: { summary: 'Begin to prove the real name', status: 201, ok: IdentityRequest },
  proveIdentity: {
    summary: "Prove the real name with the identity provider's code",
    body: ProveIdentity,
    status: 200,
    ok: SignedIn,
  },
  getConsents: { summary: 'The consents in force', status: 200, ok: Consents },
  putConsent: { summary: 'Give or withdraw one consent', body: ConsentGiven, status: 200, ok: Consents },
  exportMe: {
    summary: 'Everything that is kept of the person, pictures as well, for programs to read',
    status: 200,
    ok: PersonalData,
  },
  exportMeReadable: {
    summary: 'The same as one page for people to read and print',
    status: 200,
    ok: Nothing,
    binary: 'text/html; charset=utf-8',
  },
  eraseMe: {
    summary: 'Erase the person: values, pictures, phones and key; not while an application runs',
    status: 204,
    ok: Nothing,
  },
  // shared data
  getPrefill: { summary: 'What the departments already have', status: 200, ok: Prefill },
  // cases
  createCase: { summary: 'Open a draft', body: CreateCase, status: 201, ok: CaseView },
  listCases: { summary: "The person's cases", status: 200, ok: CaseList },
  getCase: { summary: 'One case', params: CaseId, status: 200, ok: CaseView },
  getFields: {
    summary: 'What others may have changed while the form stands open',
    params: CaseId,
    status: 200,
    ok: FieldsNow,
  },
  putAnswers: {
    summary: "Change the guide's answers",
    params: CaseId,
    body: PutAnswers,
    status: 200,
    ok: CaseView,
  },
  putFields: {
    summary: 'Save changed fields of the joint form',
    params: CaseId,
    body: PutFields,
    status: 200,
    ok: FieldsSaved,
  },
  noteUnmasking: {
    summary: 'Write down that masked cells were shown in full; once for each person, cell and ten minutes',
    params: CaseId,
    body: Unmasking,
    status: 204,
    ok: Nothing,
  },
  sendSignatureCode: {
    summary: 'Send the code that stands for a drawn signature',
    params: CaseId,
    status: 202,
    ok: CodeSent,
  },
  submitCase: {
    summary: 'Submit the application',
    params: CaseId,
    body: Submission,
    idempotent: true,
    status: 200,
    ok: CaseView,
  },
  recallCase: { summary: 'Take it back to change it', params: CaseId, status: 200, ok: CaseView },
  withdrawCase: { summary: 'End the case', params: CaseId, status: 200, ok: CaseView },
  cancelCase: {
    summary: 'End the case after its first approval; what was issued is void',
    params: CaseId,
    status: 200,
    ok: CaseView,
  },
  changeMonth: {
    summary: 'Choose another retirement month after the first approval: decided anew',
    params: CaseId,
    body: MonthChange,
    status: 200,
    ok: CaseView,
  },
  answerSupplement: {
    summary: 'Hand in what a department asked for',
    params: CaseId,
    body: SupplementAnswer,
    status: 200,
    ok: CaseView,
  },
  readRefusal: {
    summary: 'Take note that a refusal was read',
    params: CaseId,
    body: RefusalRead,
    status: 200,
    ok: CaseView,
  },
  getProgress: {
    summary: 'Who holds the case and until when',
    params: CaseId,
    status: 200,
    ok: ProgressView,
  },
  listEvents: {
    summary: 'What happened, in order',
    params: CaseId,
    query: EventsQuery,
    status: 200,
    ok: EventList,
  },
  getDocument: { summary: 'A document of the case', params: DocumentName, status: 200, ok: CaseDocument },
  makePaper: {
    summary: 'Make a paper of the case, with a code of its own that can be checked and taken back',
    params: CaseId,
    body: MakePaper,
    idempotent: true,
    status: 201,
    ok: Paper,
  },
  listPapers: {
    summary: 'The papers that were made of the case',
    params: CaseId,
    status: 200,
    ok: PaperList,
  },
  getPaper: {
    summary: 'A paper as a PDF, to be printed or sent; one that counts no more is not given out again',
    params: PaperId,
    status: 200,
    ok: Nothing,
    binary: 'application/pdf',
  },
  revokePaper: {
    summary: 'Take back a paper: its code says so from now on to whoever scans it',
    params: PaperId,
    status: 204,
    ok: Nothing,
  },
  // materials
  beginUpload: {
    summary: 'Announce a picture, or ask how much of it has arrived; it is put into a slot once it is whole',
    body: BeginUpload,
    idempotent: true,
    status: 201,
    ok: Upload,
  },
  sendPiece: {
    summary: 'Send the piece that begins at `from`; one that has arrived before changes nothing',
    params: UploadId,
    query: PieceQuery,
    octets: true,
    status: 200,
    ok: Upload,
  },
  addMaterial: {
    summary: 'Put an uploaded picture into its slot',
    params: CaseId,
    body: NewMaterial,
    idempotent: true,
    status: 201,
    ok: Material,
  },
  orderMaterials: {
    summary: 'Put the pages of a slot in order',
    params: CaseId,
    body: MaterialOrder,
    status: 200,
    ok: Materials,
  },
  getMaterial: { summary: 'The picture', params: MaterialId, status: 200, ok: Nothing, binary: 'image/jpeg' },
  deleteMaterial: { summary: 'Take a picture out', params: MaterialId, status: 204, ok: Nothing },
  // people
  inviteFamily: {
    summary: 'Make an invitation (code, link, card) by which one member of the family asks for a mandate',
    params: CaseId,
    body: Invite,
    status: 201,
    ok: Invitation,
  },
  acceptInvitation: {
    summary: 'Use an invitation: ask its owner to be approved by name',
    body: AcceptInvitation,
    status: 201,
    ok: HeldMandate,
  },
  requestMandate: {
    summary: 'Ask the owner of a phone to be approved by name',
    body: RequestMandate,
    status: 201,
    ok: HeldMandate,
  },
  answerMandate: {
    summary: 'Approve or decline who asks',
    params: MandateId,
    body: MandateApproval,
    status: 200,
    ok: GivenMandate,
  },
  listMandates: {
    summary: 'What one has given, and what one holds',
    query: MandateSide,
    status: 200,
    ok: MandateList,
  },
  followCase: {
    summary: 'How the case of a mandate stands, as far as the family may know',
    params: MandateId,
    status: 200,
    ok: FollowedCase,
  },
  handOver: {
    summary: 'Tell the retiree that the form is filled in: looking it over and sending it is theirs',
    params: MandateId,
    status: 200,
    ok: HeldMandate,
  },
  endMandate: { summary: 'End a mandate, from either side', params: MandateId, status: 204, ok: Nothing },
  putAwayMandate: {
    summary: 'List one that is over no more, on any device of its holder',
    params: MandateId,
    status: 204,
    ok: Nothing,
  },
  listHelped: {
    summary: 'Whom one helps, acts for and is clerk of, for home; it is no look at anybody’s case',
    status: 200,
    ok: HelpedList,
  },
  getMandateLog: { summary: 'What was done under a mandate', params: MandateId, status: 200, ok: AccessLog },
  getAccessLog: { summary: 'Who saw what of one’s own applications', status: 200, ok: AccessLog },
  // units and archive keepers
  startOrganisation: {
    summary: 'Begin to prove that one speaks for a unit or archive keeper',
    status: 201,
    ok: OrganisationRequest,
  },
  proveOrganisation: {
    summary: "Prove it with the identity provider's code",
    body: ProveOrganisation,
    status: 200,
    ok: Organisations,
  },
  listOrganisations: { summary: 'Whom one speaks for', status: 200, ok: Organisations },
  leaveOrganisation: {
    summary: 'Speak for it no more',
    params: OrganisationId,
    status: 204,
    ok: Nothing,
  },
  useUnitCode: {
    summary: "Use a retiree's code: ask to be approved by the organisation's name",
    params: OrganisationId,
    body: UseUnitCode,
    status: 201,
    ok: UnitCodeUsed,
  },
  findUnitCases: {
    summary: 'The applications on its desk, what waits on it first',
    params: OrganisationId,
    body: FindUnitCases,
    status: 200,
    ok: UnitCases,
  },
  startCases: {
    summary: 'Ask people to retire: each is asked to confirm',
    params: OrganisationId,
    body: StartCases,
    status: 200,
    ok: StartedCases,
  },
  listStarts: {
    summary: 'Whom it has asked, and what they said',
    params: OrganisationId,
    query: StartsQuery,
    status: 200,
    ok: Starts,
  },
  inviteUnit: {
    summary: 'Make a code that lets the unit or archive keeper ask for a mandate',
    params: CaseId,
    status: 201,
    ok: UnitInvitation,
  },
  getUnitCase: {
    summary: 'An application as far as it is the unit’s or archive keeper’s',
    params: CaseId,
    status: 200,
    ok: UnitCase,
  },
  addUnitPaper: {
    summary: 'Bring one page of the unit’s papers, at the desk',
    params: CaseId,
    body: NewMaterial,
    idempotent: true,
    status: 201,
    ok: Material,
  },
  getUnitPaper: {
    summary: 'A page of the unit’s papers, marked',
    params: MaterialId,
    status: 200,
    ok: Nothing,
    binary: 'image/jpeg',
  },
  deleteUnitPaper: {
    summary: 'Take out a page that the unit brought',
    params: MaterialId,
    status: 204,
    ok: Nothing,
  },
  confirmCase: {
    summary: 'The unit confirms, or sends back with its reasons',
    params: CaseId,
    body: ConfirmCase,
    status: 200,
    ok: UnitCase,
  },
  authorizeFund: {
    summary: "Let the unit fill in the housing fund's column",
    params: CaseId,
    body: AuthorizeFund,
    status: 201,
    ok: GivenMandate,
  },
  putUnitFund: {
    summary: "Fill in the housing fund's column by the retiree's authorisation",
    params: CaseId,
    body: PutUnitFund,
    status: 200,
    ok: UnitCase,
  },
  // agent
  listAgencies: { summary: 'Agents one has, and whom one acts for', status: 200, ok: AgencyList },
  openAgency: {
    summary: 'Say whom one acts for, by which written authorisation; nothing is shown for it',
    body: OpenAgency,
    status: 201,
    ok: HeldAgency,
  },
  addAgencyPaper: {
    summary: 'Put an uploaded picture in as one paper of a mandate; a second one takes its place',
    params: MandateId,
    body: NewAgencyPaper,
    idempotent: true,
    status: 201,
    ok: HeldAgency,
  },
  getAgencyPaper: {
    summary: 'A paper of a mandate',
    params: AgencyPaperId,
    status: 200,
    ok: Nothing,
    binary: 'image/jpeg',
  },
  beginAgency: {
    summary: 'Begin to act: the person is told by text message, and it opens once that has left',
    params: MandateId,
    status: 200,
    ok: HeldAgency,
  },
  openAgencyCase: {
    summary: 'Open the application that the mandate is for, or attach to the one that is open',
    params: MandateId,
    body: CreateCase,
    status: 200,
    ok: CaseView,
  },
  getAgencyKnown: {
    summary: 'Who the person is, and what the departments already have of them',
    params: MandateId,
    status: 200,
    ok: AgencyKnown,
  },
  answerBySms: {
    summary: 'What somebody answered to a text message, or said at the hotline; for the gateway alone',
    body: SmsAnswer,
    status: 204,
    ok: Nothing,
  },
  // notices
  listNotices: {
    summary: 'What one was told, the newest first, and how much of it is unread',
    query: NoticesQuery,
    status: 200,
    ok: NoticeList,
  },
  readNotice: {
    summary: 'Mark one as read, on all devices; it is answered, so that the page it speaks of can be opened',
    params: NoticeId,
    status: 200,
    ok: Notice,
  },
  readNotices: {
    summary: 'Mark all as read, up to the newest that was seen',
    body: NoticesRead,
    status: 204,
    ok: Nothing,
  },
  getNoticeBrief: {
    summary: 'What a locked screen may show of one: it is no look at anybody’s application',
    params: NoticeId,
    status: 200,
    ok: NoticeBrief,
  },
  getNoticeSettings: {
    summary: 'What one is called for, and by what',
    status: 200,
    ok: NoticeSettings,
  },
  putNoticeSettings: {
    summary: 'Choose what one is called for, and by what',
    body: ChooseNotices,
    status: 200,
    ok: NoticeSettings,
  },
  connectChannel: {
    summary: 'Connect a browser, WeChat or Alipay, or say what was agreed to once more',
    body: ConnectChannel,
    status: 200,
    ok: NoticeSettings,
  },
  disconnectChannel: {
    summary: 'Remove one of what one is reached by',
    params: ConnectionId,
    status: 204,
    ok: Nothing,
  },
  testNotices: {
    summary: 'Send oneself a message by each way that is on, now, and be told what became of it',
    status: 200,
    ok: NoticeTest,
  },
  getReminders: {
    summary: 'The days that one asked to be reminded of',
    status: 200,
    ok: CalendarReminders,
  },
  putReminders: {
    summary: 'Ask to be reminded of these days, and of no others',
    body: CalendarReminders,
    status: 200,
    ok: CalendarReminders,
  },
  // what has changed, as it happens
  followChanges: {
    summary: 'Where to look again, as it happens (server-sent events); what it is the other operations say',
    query: ChangesQuery,
    status: 200,
    ok: Nothing,
    events: Hint,
  },
  // the scheme's own figures
  getPerformance: {
    summary:
      'How many applied, how long departments take, how often in time: of months that are over, nothing of few',
    status: 200,
    ok: Performance,
  },
  // certificate
  claimCertificate: {
    summary: 'Claim the electronic retirement certificate',
    body: CertificateClaim,
    idempotent: true,
    status: 201,
    ok: Certificate,
  },
  getCertificate: {
    summary: 'The certificate, or what it can be claimed for',
    status: 200,
    ok: CertificateState,
  },
  createCertificateToken: {
    summary: 'A code for others to scan and check the certificate by, good for two minutes at most',
    status: 201,
    ok: CertificateToken,
  },
  verifyCertificate: {
    summary: 'What the code of a certificate turns out to be; for anybody',
    body: VerifyCertificate,
    status: 200,
    ok: Verification,
  },
  claimCertificateFor: {
    summary:
      'Claim the certificate of the person whose case it is, as their agent; one that was issued is given again',
    params: CaseId,
    idempotent: true,
    status: 201,
    ok: Certificate,
  },
} as const satisfies Record<Operation, OperationSchema>

export type Contract = typeof contract

type Part<
  Schema,
  Name extends 'params' | 'query' | 'body',
  Side extends 'input' | 'output',
> = Schema extends {
  readonly [P in Name]: infer Zod extends z.ZodType
}
  ? { [P in Name]: Side extends 'input' ? z.input<Zod> : z.output<Zod> }
  : unknown

/** What a caller gives to an operation. Bytes are not in it. */
export type In<Op extends Operation> = Part<Contract[Op], 'params', 'input'> &
  Part<Contract[Op], 'query', 'input'> &
  Part<Contract[Op], 'body', 'input'>

/** What a handler is given: the same after its checks and defaults. */
export type Given<Op extends Operation> = Part<Contract[Op], 'params', 'output'> &
  Part<Contract[Op], 'query', 'output'> &
  Part<Contract[Op], 'body', 'output'>

/** What an operation answers. */
export type Out<Op extends Operation> = z.output<Contract[Op]['ok']>
