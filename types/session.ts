import { z } from '@hono/zod-openapi'

export const CLIENTS = ['h5', 'weapp', 'alipay'] as const
export type Client = (typeof CLIENTS)[number]

/** A mobile number of the mainland, as typed without spaces. */
export const Phone = z.string().regex(/^1[3-9]\d{9}$/)

export const SendCode = z.object({ phone: Phone }).openapi('SendCode')
export const CodeSent = z
  .object({ resendAfterSeconds: z.int(), expiresInSeconds: z.int() })
  .openapi('CodeSent')
export type CodeSent = z.infer<typeof CodeSent>

export const SignIn = z
  .object({
    phone: Phone,
    code: z.string().regex(/^\d{6}$/),
    client: z.enum(CLIENTS),
    /**
     * Whose unsent work lies on the asking phone (`Me.account`). Where the number is somebody else's nothing is opened
     * and the code stays good (`otherAccount`): the one who signs in is asked first, and it is sent again without this.
     */
    onlyAs: z
      .string()
      .regex(/^[\w-]{1,100}$/)
      .optional(),
  })
  .openapi('SignIn')

/** 手机号 alone, or 实名: what a session may open (shared data, submission and certificates need `realName`). */
export const LEVELS = ['phone', 'realName'] as const
export type Level = (typeof LEVELS)[number]

export const Person = z
  .object({
    name: z.string(),
    sex: z.enum(['male', 'female']),
    birthDate: z.iso.date(),
    idNumberMasked: z.string(),
  })
  .openapi('Person')
export type Person = z.infer<typeof Person>

export const Me = z
  .object({
    /** Tells people apart, and nothing else: masked numbers are alike by chance. Not what the server keeps them by. */
    account: z.string(),
    phoneMasked: z.string(),
    level: z.enum(LEVELS),
    person: Person.nullable(),
  })
  .openapi('Me')
export type Me = z.infer<typeof Me>

/** A session that was opened, or renewed because more was proved: the one before it, and its token, are no more. */
export const SignedIn = z
  .object({
    /** Only for mini-programs: the browser gets an httpOnly cookie instead. */
    token: z.string().nullable(),
    me: Me,
  })
  .openapi('SignedIn')
export type SignedIn = z.infer<typeof SignedIn>

/** A device that somebody is signed in with. */
export const OpenSession = z
  .object({
    /** Names it to its owner; opens nothing. */
    id: z.string(),
    client: z.enum(CLIENTS),
    /** The one that asks. */
    current: z.boolean(),
    since: z.iso.datetime(),
    /** To the hour. */
    lastUsedAt: z.iso.datetime(),
    /** Whether the real name was proved in it. */
    proved: z.boolean(),
    /** Whether the asking session may end it: it is not the newer one of the two (see `signedInLater`). */
    endable: z.boolean(),
  })
  .openapi('OpenSession')
export type OpenSession = z.infer<typeof OpenSession>

export const OpenSessions = z.object({ sessions: z.array(OpenSession) }).openapi('OpenSessions')

export const OpenSessionId = z.object({ id: z.string().max(100) })
