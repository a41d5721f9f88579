import { asc, eq } from 'drizzle-orm'
import { PURPOSES } from '@/domain/people'
import type { Db } from '@bff/db/database'
import type { PersonalData } from '@contract/personalData'
import { submissionsOf, type SentRound } from '@bff/cases/submissions'
import { caseDocuments, cases, consents, phones } from '@bff/db/schema'
import { readDocument } from '@bff/documents/store'
import type { Caller, Exchange, Handlers, Standing } from '@bff/http/exchange'
import { ProblemError } from '@bff/http/problems'
import { personOf } from '@bff/identity/persons'
import { openPicture } from '@bff/materials/materials'
import { choicesOf } from '@bff/notify/choices'
import { connectionsOf } from '@bff/notify/connections'
import { toldSoFar } from '@bff/notify/handlers'
import { remindersOf } from '@bff/notify/reminders'
import { lastKnown } from '@bff/prefill/lastKnown'
import type { Services } from '@bff/services'
import { phoneOf } from '@bff/sessions/sessions'
import { askedAsClerk, desksKept, paperPictures } from './inOthersNames'

type Needs = Pick<Services, 'database' | 'vault'>

/** What the app shows a person is what they are handed: the same handlers tell it. */
export type OwnHandlers = Pick<
  Handlers,
  | 'listSessions'
  | 'getCase'
  | 'getProgress'
  | 'listEvents'
  | 'listPapers'
  | 'getCertificate'
  | 'listMandates'
  | 'listAgencies'
> & {
  /** Who looked, without it counting as read. */
  readonly logOf: (accountId: string) => Promise<PersonalData['accessLog']>
}

/** Whoever asks for their own data, in a session in which the name was proved. */
export type Asking = Pick<Exchange, 'now' | 'caseNow' | 'address' | 'request'> & { readonly caller: Caller }

/** As a handler is asked for the person themselves. */
const asOwner = ({ caller, now, caseNow, address, request }: Asking) => ({
  ...{ caller, now, caseNow, address, request },
  ...{ params: undefined, query: undefined, body: undefined, standing: null, idempotencyKey: null },
  answerHeader: () => undefined,
})

/**
 * Everything that is kept of a person (个人信息保护法 45), part by part: what they change on another phone meanwhile may
 * be in one of them and not in another.
 * @throws ProblemError `realNameRequired` where nobody has proved the name of the account
 */
export async function personalDataOf(
  services: Needs,
  own: OwnHandlers,
  asking: Asking,
): Promise<PersonalData> {
  const { db } = services.database
  const { accountId } = asking.caller
  const person = await personOf(services, db, accountId)
  if (person === null) throw new ProblemError('realNameRequired')
  const asked = asOwner(asking)
  const { name, sex, birthDate, idNumber } = person
  const { sessions } = await own.listSessions(asked)
  const { certificate } = await own.getCertificate(asked)
  return {
    version: 1,
    madeAt: asking.now.toISOString(),
    person: { name, sex, birthDate, idNumber },
    phones: await phonesOf(services, accountId),
    sessions,
    consents: await everyWord(services, accountId),
    records: await lastKnown({ db, vault: services.vault }, accountId),
    applications: await applicationsOf(services, own, asking),
    certificate,
    mandates: await own.listMandates({ ...asked, query: {} }),
    agencies: await own.listAgencies(asked),
    agencyPapers: await paperPictures(services, accountId),
    organisations: await desksKept(services, accountId),
    askedAsClerk: await askedAsClerk(services, accountId),
    accessLog: await own.logOf(accountId),
    notices: await toldSoFar(services, asking),
    calls: await callsOf(db, accountId),
  }
}

async function phonesOf(services: Needs, accountId: string): Promise<PersonalData['phones']> {
  const { db } = services.database
  const rows = await db.select().from(phones).where(eq(phones.accountId, accountId)).orderBy(phones.addedAt)
  return Promise.all(
    rows.map(async ({ hash, addedAt }) => ({
      number: await phoneOf(services, db, hash),
      since: addedAt.toISOString(),
    })),
  )
}

async function everyWord({ database }: Needs, accountId: string): Promise<PersonalData['consents']> {
  const rows = await database.db
    .select()
    .from(consents)
    .where(eq(consents.accountId, accountId))
    .orderBy(asc(consents.id))
  return rows.flatMap((row) => {
    const { granted, textVersion, recipients: receivers, mandateId, at } = row
    const purpose = PURPOSES.find((one) => one === row.purpose)
    if (purpose === undefined) return []
    return [{ purpose, granted, textVersion, receivers, byAgent: mandateId !== null, at: at.toISOString() }]
  })
}

async function applicationsOf(
  services: Needs,
  own: OwnHandlers,
  asking: Asking,
): Promise<PersonalData['applications']> {
  const { vault } = services
  const { db } = services.database
  const { accountId } = asking.caller
  const rows = await db.select().from(cases).where(eq(cases.accountId, accountId)).orderBy(cases.createdAt)
  const applications: PersonalData['applications'] = []
  for (const { id, number, scenario, createdAt } of rows) {
    const standing: Standing = {
      relation: 'retiree',
      ownerId: accountId,
      mandateId: null,
      organisationId: null,
    }
    const asked = { ...asOwner(asking), params: { id }, standing }
    const view = await own.getCase(asked)
    const { events } = await own.listEvents({ ...asked, query: { after: 0 } })
    const names = await db
      .selectDistinct({ name: caseDocuments.name })
      .from(caseDocuments)
      .where(eq(caseDocuments.caseId, id))
    const documents: PersonalData['applications'][number]['documents'] = []
    // What has become void is kept as well, and is theirs.
    for (const { name } of names) {
      const document = await readDocument(db, vault, { caseId: id, scenario }, name)
      if (document) documents.push(document)
    }
    const pictures: PersonalData['applications'][number]['pictures'] = []
    for (const material of view.materials) {
      const picture = await openPicture(services, db, id, material.id)
      if (picture) pictures.push({ id: material.id, image: picture.bytes.toString('base64') })
    }
    applications.push({
      case: view,
      createdAt,
      sent: (await submissionsOf(db, vault, id)).map(told),
      progress: number === null ? null : await own.getProgress(asked),
      events,
      documents,
      papers: (await own.listPapers(asked)).papers,
      pictures,
    })
  }
  return applications
}

/** Of the sign of intent what is theirs: not by whose mandate it was signed, which stands among the agencies. */
const told = ({
  signature,
  form,
  ...sent
}: SentRound): PersonalData['applications'][number]['sent'][number] => ({
  ...sent,
  signature: { kind: signature.kind, image: signature.image, device: signature.device },
  form: Object.fromEntries(Object.entries(form)),
})

/** What they are called for and by what; which browser or vendor's account it is stays out: it opens a way to them. */
async function callsOf(db: Db, accountId: string): Promise<PersonalData['calls']> {
  const connected = await connectionsOf(db, accountId)
  return {
    chosen: await choicesOf(db, accountId),
    connected: connected.map(({ channel, since }) => ({ channel, since })),
    days: (await remindersOf(db, accountId)).days,
  }
}
