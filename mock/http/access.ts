import type { Operation } from '@contract/routes'
import type { Power, Purpose, Relation } from '@/domain/people'

/** How somebody stands to a mandate: who gives it, or who holds or asks for it. */
export const SIDES = ['giver', 'holder'] as const
export type Side = (typeof SIDES)[number]

/** `phone`: signed in is enough; `realName`: proved in this session (RULINGS 33). */
export interface Cell {
  readonly may: 'no' | 'phone' | 'realName'
  readonly because: string
  /** What an agent's written authorisation must name for it. */
  readonly power?: Power
}

interface Conditions {
  readonly realName?: true
  readonly consent?: Purpose
}

/** Who may do what, and what must have been proved and agreed to before. */
export type AccessRule =
  /** `saysEnded`: whose session was ended from another device is told so instead of being taken for a visitor. */
  | { readonly who: 'anyone'; readonly because: string; readonly saysEnded?: true }
  /** The text message gateway, or the hotline’s desk, by its token: it has no session. */
  | { readonly who: 'gateway'; readonly because: string }
  /** `unattended`: a phone asks it by itself, so that it keeps no session alive. */
  | ({ readonly who: 'signedIn'; readonly because: string; readonly unattended?: true } & Conditions)
  /** The case in the path is theirs, or one they hold a mandate for; any other answers like one that does not exist. */
  | {
      readonly who: 'case'
      readonly relations: Readonly<Record<Relation, Cell>>
      readonly consent?: Purpose
    }
  | { readonly who: 'mandate'; readonly sides: Readonly<Record<Side, Cell>> }
  /** The organisation in the path is one that they speak for now; any other answers like one that does not exist. */
  | { readonly who: 'organisation'; readonly because: string }

const anyone = {
  who: 'anyone',
  because: 'nobody has a session before they have signed in, and to end what has ended is no error',
} as const satisfies AccessRule
const signedIn = {
  who: 'signedIn',
  because: 'a phone and its code let one see to one’s own sessions, name, consents and drafts (ruling 33)',
} as const satisfies AccessRule
const proved = {
  who: 'signedIn',
  realName: true,
  because: 'shared data, mandates and certificates are of proved names, on either side (rulings 4 and 33)',
} as const satisfies AccessRule

const takenAlong = {
  ...proved,
  because: 'all of it at once is handed to a proved name alone (个人信息保护法 45, ruling 33)',
} as const satisfies AccessRule
const erased = {
  ...signedIn,
  because:
    'one’s own to erase; where a name was ever proved, by that name alone (个人信息保护法 47, ruling 32)',
} as const satisfies AccessRule

const told = {
  ...signedIn,
  because:
    'one’s own inbox; what is told by a mandate, or of who asks for one, only to the proved name (rulings 4, 33 and 41)',
} as const satisfies AccessRule

const ownSettings = {
  ...signedIn,
  because: 'how one is called is one’s own to choose, and needs a phone alone (ruling 37)',
} as const satisfies AccessRule

const hinted = {
  ...signedIn,
  because:
    'that something has changed, by ids that whoever hears them may read; what is told by a mandate only to the proved name (rulings 33, 35 and 41)',
} as const satisfies AccessRule

const OWN_DRAFT = 'one’s own draft opens with a phone; what is sensitive in it is left out (ruling 33)'
const OWN_NAME = 'what a department hears or has issued needs the proved name (ruling 33)'
const SEES_ONLY = 'who may only see changes nothing (ruling 41)'
const PREPARES = 'a helper prepares: fills in and photographs, less what is the retiree’s alone (ruling 4)'
const RETIREES = 'signature, promise, submission, recall and withdrawal stay the retiree’s (ruling 4)'
const NOT_SHOWN = 'the form and the pictures hold ID and account numbers, health and arrears (ruling 41)'
/** The bank account and its card need a power of their own, which is asked for within: `visibleCells`, `assertPictureNamed`. */
const IN_THEIR_NAME = 'an agent acts in the person’s name, by a mandate that names it (ruling 4, 民法典 165)'
const OWN_DESK = 'a unit and a keeper see what is theirs to confirm, at a desk of their own (rulings 1 and 2)'
const OWN_PAPERS = 'the unit’s and the archive’s papers are theirs to bring, and no others (ruling 2)'

const no = (because: string) => ({ may: 'no', because }) as const satisfies Cell
const proven = (because: string) => ({ may: 'realName', because }) as const satisfies Cell

const agent = proven(IN_THEIR_NAME)
/** Of what binds the person, only what the paper names item by item (民法典 165). */
const agentFor = (power: Power) => ({ ...agent, power }) as const satisfies Cell
const atTheirDesk = { clerk: no(OWN_DESK), keeper: no(OWN_DESK) }
const LISTED = no(
  'what is meant for them they read as `followCase`: nothing but what is listed there (ruling 41)',
)

const followed = {
  who: 'case',
  relations: {
    retiree: { may: 'phone', because: 'where both may ask, a phone alone is told less (ruling 33)' },
    viewer: LISTED,
    helper: LISTED,
    agent,
    ...atTheirDesk,
  },
} as const satisfies AccessRule
const opened = {
  who: 'case',
  relations: {
    retiree: { may: 'phone', because: OWN_DRAFT },
    viewer: no(NOT_SHOWN),
    helper: proven(PREPARES),
    agent,
    ...atTheirDesk,
  },
} as const satisfies AccessRule
const unmasked = {
  who: 'case',
  relations: {
    ...opened.relations,
    retiree: proven('of what is masked a phone alone is shown nothing that is sensitive (ruling 33)'),
    helper: proven(
      'what they read of the form they read in full at a tap, and nothing else of it (ruling 4)',
    ),
  },
} as const satisfies AccessRule
const filledIn = {
  who: 'case',
  relations: {
    retiree: { may: 'phone', because: OWN_DRAFT },
    viewer: no(SEES_ONLY),
    helper: proven(PREPARES),
    agent: agentFor('fill'),
    ...atTheirDesk,
  },
} as const satisfies AccessRule
const answered = {
  who: 'case',
  relations: {
    ...filledIn.relations,
    helper: no('the answers choose the month and tell of health and arrears: the retiree’s own (ruling 41)'),
  },
} as const satisfies AccessRule
const decided = {
  who: 'case',
  relations: {
    retiree: proven(OWN_NAME),
    viewer: no(RETIREES),
    helper: no(RETIREES),
    agent,
    ...atTheirDesk,
  },
} as const satisfies AccessRule
const decidedFor = <Named extends Power>(power: Named) =>
  ({ ...decided, relations: { ...decided.relations, agent: agentFor(power) } }) as const satisfies AccessRule
const signed = { ...decidedFor('submit'), consent: 'sensitiveData' } as const satisfies AccessRule
const undone = decidedFor('change')
const moved = { ...undone, consent: 'sensitiveData' } as const satisfies AccessRule
const supplied = { ...decidedFor('materials'), consent: 'sensitiveData' } as const satisfies AccessRule
const issued = {
  who: 'case',
  relations: {
    ...decided.relations,
    viewer: no(NOT_SHOWN),
    helper: no(NOT_SHOWN),
    agent: agentFor('collect'),
  },
} as const satisfies AccessRule
const takenBack = {
  who: 'case',
  relations: {
    ...issued.relations,
    agent: no('what the person has handed on is theirs to take back (ruling 4)'),
  },
} as const satisfies AccessRule
const picture = {
  who: 'case',
  relations: {
    retiree: proven(OWN_NAME),
    viewer: no(NOT_SHOWN),
    helper: proven('of the pictures, those that they took themselves (ruling 4)'),
    agent: agentFor('materials'),
    ...atTheirDesk,
  },
} as const satisfies AccessRule
const entrusted = {
  who: 'case',
  relations: {
    ...decided.relations,
    agent: no('whom else to trust is the person’s own to say, not their agent’s (民法典 169)'),
  },
} as const satisfies AccessRule

const eitherSide = {
  who: 'mandate',
  sides: {
    giver: { may: 'realName', because: 'it is their application that is seen' },
    holder: { may: 'realName', because: 'both read the same log, and either may end it' },
  },
} as const satisfies AccessRule

const atDesk = {
  who: 'case',
  relations: {
    retiree: no('one’s own application is read whole, as `getCase`'),
    viewer: no(SEES_ONLY),
    helper: no('what is the unit’s is no member of the family’s (rulings 1 and 4)'),
    agent: no('who acts for the person speaks for no unit (108 二)'),
    clerk: proven('that is what the retiree has handed over to the unit, and no more (rulings 1 and 2)'),
    keeper: proven('that is what the retiree has handed over to the keeper, and no more (rulings 1 and 2)'),
  },
} as const satisfies AccessRule
const desksPapers = {
  who: 'case',
  relations: { ...atDesk.relations, clerk: proven(OWN_PAPERS), keeper: proven(OWN_PAPERS) },
} as const satisfies AccessRule
const fundsColumn = {
  who: 'case',
  relations: { ...atDesk.relations, keeper: no('the housing fund is paid by units (ruling 5)') },
} as const satisfies AccessRule
const spokenFor = {
  who: 'organisation',
  because: 'by the legal-person sign-in and for as long as it holds (ruling 4)',
} as const satisfies AccessRule
const agents = {
  who: 'mandate',
  sides: {
    giver: no('whoever gives it does it themselves, as `createCase` and what follows'),
    holder: {
      may: 'realName',
      because: 'the agent’s own steps, on what the written authorisation says (ruling 4)',
    },
  },
} as const satisfies AccessRule

/**
 * The one table of who may do what. Where a phone alone is told less: cells by `visibleCells`, reasons and clerks' words
 * by `shownProgress`.
 */
export const access = {
  sendCode: anyone,
  signIn: anyone,
  signOut: anyone, // ending what has already ended is no error
  getMe: { ...anyone, saysEnded: true, because: 'who is there may always be asked: a visitor is nobody' },
  // Whoever lost their phone must be rid of it with their number alone: the provider of names may be down.
  listSessions: signedIn,
  endSession: signedIn, // the newer proof ends the older session, and not the other way round (`sessions/devices.ts`)
  endOtherSessions: signedIn,
  startIdentity: signedIn,
  proveIdentity: signedIn,
  getConsents: signedIn,
  putConsent: signedIn,
  exportMe: takenAlong,
  exportMeReadable: takenAlong,
  eraseMe: erased,
  getPrefill: { ...proved, consent: 'sharedData' },
  createCase: signedIn,
  listCases: signedIn,
  getCase: opened,
  getFields: opened,
  putAnswers: answered,
  putFields: filledIn,
  noteUnmasking: unmasked,
  sendSignatureCode: signed,
  submitCase: signed,
  recallCase: undone,
  withdrawCase: undone,
  cancelCase: undone,
  changeMonth: moved,
  answerSupplement: supplied,
  readRefusal: decided, // a phone alone is not told every reason, and could not have read it
  getProgress: followed,
  listEvents: followed,
  getDocument: issued,
  makePaper: issued, // of the joint form, the account’s cells need a power of their own (`papers/handlers.ts`)
  listPapers: issued,
  getPaper: issued,
  revokePaper: takenBack,
  beginUpload: proved, // sealed under their own key; which slot it may go into, and by whose consent, is asked when it is put there (ADR 7)
  sendPiece: proved,
  addMaterial: { ...picture, consent: 'sensitiveData' },
  orderMaterials: picture,
  getMaterial: picture,
  deleteMaterial: picture,
  inviteFamily: entrusted,
  acceptInvitation: proved, // the retiree approves a name, not a phone
  requestMandate: proved,
  answerMandate: {
    who: 'mandate',
    sides: {
      giver: { may: 'realName', because: 'whom to trust is nobody else’s to say' },
      holder: no('nobody approves themselves'),
    },
  },
  listMandates: proved,
  followCase: {
    who: 'mandate',
    sides: {
      giver: no('one’s own case is read whole, as `getProgress`'),
      holder: { may: 'realName', because: 'that is what they were approved for, while it holds (ruling 41)' },
    },
  },
  handOver: {
    who: 'mandate',
    sides: {
      giver: no('what they fill in themselves they need not be told of'),
      holder: {
        may: 'realName',
        because: 'whoever helps says when it is filled in; sending is not theirs (ruling 4)',
      },
    },
  },
  endMandate: eitherSide,
  putAwayMandate: {
    who: 'mandate',
    sides: {
      giver: no('what one gave stays listed where it can be read who saw what'),
      holder: {
        may: 'realName',
        because:
          'their own list, of what opens nothing any more; of an organisation’s no one person is the holder',
      },
    },
  },
  listHelped: proved, // it is a proved name that others let in, and to it alone they are named (rulings 4 and 33)
  listAgencies: proved,
  openAgency: proved, // an agent is known by name from the first (ruling 4)
  addAgencyPaper: agents,
  getAgencyPaper: eitherSide,
  beginAgency: agents,
  openAgencyCase: agents,
  getAgencyKnown: agents,
  answerBySms: {
    who: 'gateway',
    because: 'a text message comes by the carrier, which has a token and no session',
  },
  getMandateLog: eitherSide,
  getAccessLog: proved,
  startOrganisation: proved, // a clerk has proved their own name before the unit’s mandate (ruling 4)
  proveOrganisation: proved,
  listOrganisations: proved,
  leaveOrganisation: spokenFor,
  useUnitCode: spokenFor,
  findUnitCases: spokenFor,
  startCases: spokenFor,
  listStarts: spokenFor,
  inviteUnit: entrusted,
  getUnitCase: atDesk,
  addUnitPaper: { ...desksPapers, consent: 'sensitiveData' },
  getUnitPaper: desksPapers,
  deleteUnitPaper: desksPapers,
  confirmCase: atDesk,
  authorizeFund: entrusted,
  putUnitFund: fundsColumn,
  listNotices: told,
  readNotice: told,
  readNotices: told,
  getNoticeBrief: { ...told, unattended: true },
  getNoticeSettings: ownSettings,
  putNoticeSettings: ownSettings,
  connectChannel: ownSettings,
  disconnectChannel: ownSettings,
  testNotices: ownSettings,
  getReminders: ownSettings,
  putReminders: ownSettings,
  followChanges: { ...hinted, unattended: true },
  getPerformance: {
    ...anyone,
    because: 'how the scheme does is everybody’s to read: sums alone, and none of few people',
  },
  claimCertificate: proved,
  getCertificate: proved,
  createCertificateToken: proved, // one’s own, to whom one likes
  verifyCertificate: {
    ...anyone,
    because: 'whoever is shown the code may check it; it opens nothing else (ruling 35)',
  },
  claimCertificateFor: issued,
} as const satisfies Record<Operation, AccessRule>
