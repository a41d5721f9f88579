import { certificatePage } from '@/content/certificate'
import { certificateRows, issueRows, voidText } from '@/content/certificate/rows'
import { consentTexts } from '@/content/consents'
import { dayText, momentText } from '@/content/dates'
import { choiceTexts, fieldLabels } from '@/content/form'
import { reminderLabel } from '@/content/know/choice'
import { materialNames } from '@/content/materials/names'
import { devices } from '@/content/me/devices'
import { takenAlong as words } from '@/content/me/takenAlong'
import { channelNames, newsNames } from '@/content/notices/channels'
import { askerWords, dueText, noticeWords } from '@/content/notices/told'
import { kinshipNames } from '@/content/people/asking'
import { accessLog } from '@/content/people/log'
import { desk } from '@/content/unit/desk'
import { papersPage } from '@/content/papers/page'
import { closingWords, eventSentence, statusWords } from '@/content/progress'
import type { TimelineEntry } from '@/domain/case'
import { isField, type FormValues } from '@/domain/form'
import { DEPARTMENT_INFO, DEPARTMENTS, ITEM_INFO, SCENARIO_INFO } from '@/domain/scheme'
import type { Department, Item } from '@/domain/scheme/ids'
import { reasonSentences } from '@/domain/scheme/reasonSentences'
import type { PersonalData } from '@contract/personalData'
import { valueInWords } from '@bff/cases/valueInWords'
import { Html, html, list, pairs, section } from './html'

type Application = PersonalData['applications'][number]
type Row = readonly [name: string, value: string]

/** No script, nothing from elsewhere: it opens in any browser, without a network, and prints. */
const STYLE = new Html(
  `body{font:18px/1.6 system-ui,sans-serif;max-width:46em;margin:0 auto;padding:1em;color:#1a1a1a;background:#fff}
h1{font-size:1.5em}h2{font-size:1.25em;margin-top:2em;border-bottom:2px solid}h3,h4{font-size:1.05em;margin:1.2em 0 .4em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.4em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{width:38%;font-weight:600}figure{margin:1em 0;break-inside:avoid}img{max-width:100%;border:1px solid #888}`,
)

/** 我的全部资料 as one page for people: every value in words, every picture in it. Escaped throughout. */
export function readablePage(data: PersonalData): string {
  const { name } = data.person
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${words.title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <h1>${words.title}</h1>
        <p>${words.lead(name, data.madeAt)}</p>
        ${ofPerson(data)}${data.applications.map(ofApplication)}${ofCertificate(data)}${ofOthers(data)}${ofRecords(data)}
      </body>
    </html> `.text
}

function ofPerson({ person, phones }: PersonalData): Html | null {
  return section(
    2,
    words.person.title,
    pairs([
      [fieldLabels.name, person.name],
      [fieldLabels.sex, choiceTexts.sex[person.sex]],
      [fieldLabels.birthDate, dayText(person.birthDate)],
      [fieldLabels.idNumber, person.idNumber],
      ...phones.map(({ number }): Row => [words.person.phone, number]),
    ]),
  )
}

function ofApplication({
  case: view,
  createdAt,
  sent,
  progress,
  documents,
  papers,
  pictures,
}: Application): Html | null {
  const { application } = words
  const own = cells(Object.fromEntries(view.fields.map(({ field, value }) => [field, value])))
  return section(
    2,
    application.title(SCENARIO_INFO[view.scenario].shortName, view.number),
    pairs([
      [application.created, momentText(createdAt)],
      [application.status, statusWords[view.status].title],
    ]),
    section(3, application.form, pairs(own)),
    ...sent.map(({ submittedAt, promiseVersion, form, signature }, at) =>
      section(
        3,
        application.sent(at + 1, submittedAt),
        list([application.promise(promiseVersion), application.device(signature.device)]),
        signature.image === null
          ? html`<p>${application.byCode}</p>`
          : figure('image/png', signature.image, application.signature),
        pairs(cells(form)),
      ),
    ),
    section(
      3,
      application.pictures,
      ...view.materials.map(({ id, kind, receiptNumber }) => {
        const caption = `${materialNames[kind]}，${application.receipt(receiptNumber)}`
        const picture = pictures.find((one) => one.id === id)
        return picture
          ? figure('image/jpeg', picture.image, caption)
          : html`<p>${caption}：${application.gone}</p>`
      }),
    ),
    progress && section(3, application.events, list(progress.progress.timeline.map(eventLine))),
    progress && section(3, application.notes, list(progress.notes.map(({ text }) => text))),
    section(
      3,
      papersPage.made.title,
      list(papers.map(({ kind, madeAt }) => papersPage.made.line(kind, madeAt))),
    ),
    section(
      3,
      application.documents,
      ...documents.map(({ title, number, issuer, issuedOn, rows }) =>
        section(
          4,
          title,
          html`<p>${application.issued(number, issuer, issuedOn)}</p>`,
          pairs(rows.map(({ label, value }): Row => [label, value])),
        ),
      ),
    ),
  )
}

/** The filled cells of a form, in its order. */
function cells(form: Readonly<Record<string, string>>): readonly Row[] {
  const values: FormValues = form
  return Object.entries(form).flatMap(([field, value]) =>
    isField(field) && value !== '' ? [[fieldLabels[field], valueInWords(field, value, values)] as const] : [],
  )
}

type Told = NonNullable<Application['progress']>['progress']['timeline'][number]

const SCHEME_NAMES = {
  department: (department: Department) => DEPARTMENT_INFO[department].shortName,
  items: (items: readonly Item[]) => items.map((item) => ITEM_INFO[item].shortName).join('、'),
}

function eventLine(entry: Told): string {
  // As the contract tells it: days and months are strings there.
  const event = entry as TimelineEntry
  const { closing } = event
  return [
    momentText(event.at),
    eventSentence(event, SCHEME_NAMES),
    ...reasonSentences(event),
    ...(closing === null ? [] : [closingWords[closing]]),
  ].join(' ')
}

function ofCertificate({ certificate }: PersonalData): Html | null {
  if (certificate === null) return null
  const rows = [...certificateRows(certificate), ...issueRows(certificate)]
  const lines = rows.map(({ label, value }): Row => [label, value])
  const { standing } = certificatePage
  if (certificate.status === 'valid') return section(2, certificatePage.title, pairs(lines))
  return section(2, certificatePage.title, pairs([[standing, voidText(certificate.ended)], ...lines]))
}

/** Whom they let in, until when. */
const givenLines = ({ mandates, agencies }: PersonalData): string[] => [
  ...mandates.given.flatMap(({ holder, organisation, state, until }) => {
    const who = organisation?.name ?? (holder && `${kinshipNames[holder.kinship]}${holder.name}`)
    if (!who) return []
    if (state === 'declined') return words.people.declined(who)
    if (until !== null) return words.people.letIn(who, until)
    return state === 'waiting' ? words.people.asks(who) : words.people.unanswered(who)
  }),
  ...agencies.given.map(({ agentName, until }) =>
    words.people.letIn(`${accessLog.agent}${agentName}`, until),
  ),
]

/** In whose application they had a part. */
const heldLines = ({ mandates, agencies }: PersonalData): string[] => [
  ...mandates.held.flatMap((one) => one.case?.ownerName ?? one.over?.ownerName ?? []),
  ...agencies.held.map(({ ownerName }) => ownerName),
]

function logLine(entry: PersonalData['accessLog'][number]): string {
  const who = entry.role === 'agent' ? accessLog.agent : entry.kinship && kinshipNames[entry.kinship]
  const department = entry.department && DEPARTMENT_INFO[entry.department].shortName
  return `${accessLog.at(entry.at)} ${accessLog.line({ ...entry, who, department })}`
}

function noticeLine({
  kind,
  at,
  settled,
  read,
  reader,
  department,
  items,
  due,
  part,
  pictures,
  channel,
}: PersonalData['notices'][number]) {
  const { title } = noticeWords(
    { kind, reader, settled },
    {
      department: department === null ? '' : SCHEME_NAMES.department(department),
      items: SCHEME_NAMES.items(items),
      day: dueText(kind, due),
      pictures: pictures ?? 0,
      part,
      asker: askerWords(null),
      channel: channel === null ? '' : channelNames[channel],
    },
  )
  return words.notices.line(at, title, reader === 'retiree', read)
}

function ofOthers(data: PersonalData): Html {
  return html`${section(2, words.people.title, list(givenLines(data)))}${section(
    2,
    words.people.helped,
    list(heldLines(data)),
  )}${ofPapers(data)}${ofDesks(data)}${section(2, words.notices.title, list(data.notices.map(noticeLine)))}${section(2, words.calls.title, list(callLines(data.calls)))}${section(2, accessLog.title, list(data.accessLog.map(logLine)))}`
}

function callLines({ chosen: { news, on, quiet }, connected, days }: PersonalData['calls']): string[] {
  return [
    words.calls.news(news.map((one) => newsNames[one]).join('、')),
    words.calls.by(on.map((one) => channelNames[one]).join('、')),
    words.calls.quiet(quiet),
    ...connected.map(({ channel, since }) => words.calls.connected(channelNames[channel], since)),
    ...days.map((reminder) => words.calls.day(reminderLabel(reminder), reminder.day)),
  ]
}

function ofPapers({ agencyPapers }: PersonalData): Html | null {
  const { title, names } = words.papers
  return section(2, title, ...agencyPapers.map(({ kind, image }) => figure('image/jpeg', image, names[kind])))
}

function ofDesks({ organisations, askedAsClerk }: PersonalData): Html {
  const { title, line, withdrawn, asked, start, code } = words.desks
  const speaks = organisations.map(({ name, kind, creditCode, provedAt, until, withdrawnAt }) =>
    [line(name, desk.kinds[kind], creditCode, provedAt, until), withdrawnAt && withdrawn(withdrawnAt)]
      .filter((part) => part !== null)
      .join('，'),
  )
  const wished = askedAsClerk.map(({ organisation, month, changedAt }) =>
    month === null ? code(organisation, changedAt) : start(organisation, month, changedAt),
  )
  return html`${section(2, title, list(speaks))}${section(2, asked, list(wished))}`
}

function recordRows({ records }: PersonalData): readonly Row[] {
  const values = records?.values ?? []
  const form: FormValues = Object.fromEntries(values.map(({ field, value }) => [field, value]))
  return values.flatMap(({ field, value, department, asOf }): Row[] => {
    if (!isField(field)) return []
    const from = words.records.from(DEPARTMENT_INFO[department].shortName, asOf)
    return [[`${fieldLabels[field]}（${from}）`, valueInWords(field, value, form)]]
  })
}

function consentLine({
  purpose,
  granted,
  at,
  textVersion,
  receivers,
  byAgent,
}: PersonalData['consents'][number]): string {
  const names = DEPARTMENTS.filter((one) => receivers.includes(one)).map(SCHEME_NAMES.department)
  return [
    consentTexts[purpose].label,
    granted ? words.consents.granted(at) : words.consents.refused(at),
    ...(byAgent ? [words.consents.byAgent] : []),
    words.consents.receivers(names.join('、')),
    words.consents.version(textVersion),
  ].join('，')
}

function ofRecords(data: PersonalData): Html {
  const signedIn = data.sessions.map(
    ({ client, since, lastUsedAt }) =>
      `${devices.clients[client]}：${words.sessions.used(since, lastUsedAt)}`,
  )
  return html`${section(2, words.records.title, pairs(recordRows(data)))}${section(
    2,
    words.consents.title,
    list(data.consents.map(consentLine)),
  )}${section(2, devices.title, list(signedIn))}`
}

const figure = (type: 'image/jpeg' | 'image/png', image: string, caption: string): Html =>
  html`<figure>
    <img alt="${caption}" src="${`data:${type};base64,${image}`}" />
    <figcaption>${caption}</figcaption>
  </figure>`
