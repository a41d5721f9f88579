import { z } from '@hono/zod-openapi'
import { AGENCY_PAPERS, MANDATE_STATES, POWERS } from '@/domain/people'
import { Prefill } from './prefill'
import { Id, Instant, LocalDate } from './scalars'
import { Person, Phone } from './session'
import { plainNote, plainText } from './plainText'

const Power = z.enum(POWERS)
const Paper = z.enum(AGENCY_PAPERS)

/** `collecting`: its papers are being photographed; `telling`: the message to the person has not left yet. */
export const AGENCY_STATES = ['collecting', 'telling', ...MANDATE_STATES] as const
const State = z.enum(AGENCY_STATES)

/** Of one that held once and holds no more; null of every other. */
const Over = z
  .object({
    /** Stopped by the person, in whichever way; else by the agent, its last day, or the end of the case. */
    byOwner: z.boolean(),
    /** The day of the case clock on which it ended, or the last on which it held; null where the case ended. */
    on: LocalDate.nullable(),
  })
  .nullable()

/** 代办, as the agent sees it. Of the person nothing but what the agent gave, until the person was told. */
export const HeldAgency = z
  .object({
    id: Id,
    state: State,
    /** As it stands in the authorisation; once it holds, as it was proved. */
    ownerName: z.string(),
    powers: z.array(Power),
    until: LocalDate,
    /** The papers that have been received. */
    papers: z.array(Paper),
    /**
     * The application, while it holds and there is one. How it stands is not listed: reading that is a look, which is
     * written down, and is on its own page alone.
     */
    case: z
      .object({
        id: Id,
        /** The form can be filled in now. */
        canFill: z.boolean(),
        /** Something in it waits to be done. */
        waits: z.boolean(),
      })
      .nullable(),
    over: Over,
    changedAt: Instant,
  })
  .openapi('HeldAgency')
export type HeldAgency = z.infer<typeof HeldAgency>

/** The same, as the person sees it whose application it is. */
export const GivenAgency = z
  .object({
    id: Id,
    state: State,
    agentName: z.string(),
    agentPhoneMasked: z.string(),
    powers: z.array(Power),
    until: LocalDate,
    papers: z.array(Paper),
    begunAt: Instant,
    /** When the agent last did something. */
    lastActAt: Instant.nullable(),
    over: Over,
  })
  .openapi('GivenAgency')
export type GivenAgency = z.infer<typeof GivenAgency>

export const AgencyList = z
  .object({ given: z.array(GivenAgency), held: z.array(HeldAgency) })
  .openapi('AgencyList')
export type AgencyList = z.infer<typeof AgencyList>

/** 授权委托书 in its parts (民法典 165), and who it is from. */
export const OpenAgency = z
  .object({
    name: plainText().trim().min(2).max(40),
    idNumber: z.string().regex(/^\d{17}[\dX]$/),
    phone: Phone,
    powers: z.array(Power).max(POWERS.length),
    until: LocalDate,
  })
  .openapi('OpenAgency')

/** A picture that has arrived whole, as one of the papers. */
export const NewAgencyPaper = z.object({ kind: Paper, uploadId: Id }).openapi('NewAgencyPaper')

export const AgencyPaperId = z.object({ id: Id, kind: Paper })

/** What the guide need not ask: `person` by the identity port, `prefill` by the departments, null where not agreed to. */
export const AgencyKnown = z.object({ person: Person, prefill: Prefill.nullable() }).openapi('AgencyKnown')
export type AgencyKnown = z.infer<typeof AgencyKnown>

/** `sms`: answered by text; `call`: said at the hotline, whose clerk has made sure whose number it is. */
export const SmsAnswer = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('sms'), phone: Phone, text: plainNote().max(500) }),
    z.object({ kind: z.literal('call'), phone: Phone }),
  ])
  .openapi('SmsAnswer')
export type SmsAnswer = z.infer<typeof SmsAnswer>
