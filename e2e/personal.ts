import { DEMO_OTHERS } from '@bff/scenarios/others'
import { DEMO_PEOPLE } from '@bff/scenarios/people'

/** Something about a person that may stand nowhere in the clear. */
export interface Personal {
  /** What it is, for whoever reads that it was found. */
  readonly what: string
  readonly value: string
}

/** How a picture begins that somebody can open: JPEG (with the header that every encoder here writes) and PNG. */
const PICTURES = [
  ['a photo', Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF\x00', 'latin1')],
  ['a drawing', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
] as const
/** Shorter ones stand in any long text of base64 by chance. */
const TELLING_BASE64 = 7

/** What the identity provider knows of somebody: the surname alone may be said (RULINGS 37). */
export function ofPerson(person: {
  readonly name: string
  readonly idNumber: string
  readonly birthDate: string
  readonly phone: string
  readonly bankCard?: string
}): Personal[] {
  const { name, idNumber, birthDate, phone, bankCard } = person
  return [
    { what: `${name}'s name`, value: name },
    { what: `${name}'s ID number`, value: idNumber },
    { what: `${name}'s birth date`, value: birthDate },
    { what: `${name}'s birth date`, value: birthDate.replaceAll('-', '') },
    { what: `${name}'s phone`, value: phone },
    ...(bankCard === undefined ? [] : [{ what: `${name}'s card`, value: bankCard }]),
  ]
}

/** Of everybody in the demonstration. */
export const EVERYBODY: readonly Personal[] = [...DEMO_PEOPLE, ...DEMO_OTHERS].flatMap(ofPerson)

/** What of it stands in a text: as it is, with blanks between, as an address writes it, or in base64. */
export function foundIn(text: string, personal: readonly Personal[]): string[] {
  const written = [text, percentDecoded(text)].map((one) => one.replace(/\s+/g, ''))
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/')
  const isThere = (value: string) =>
    written.some((one) => one.includes(value)) || inBase64(value).some((one) => base64.includes(one))
  return personal.flatMap(({ what, value }) => (isThere(value.replace(/\s+/g, '')) ? [what] : []))
}

/** The same in a row of the database, and any picture; where bytes stand in it, also as what they are. */
export function foundInRow(row: string, personal: readonly Personal[]): string[] {
  const bytes = Array.from(row.matchAll(/"\\\\x([0-9a-f]*)"/g), ([, hex = '']) => Buffer.from(hex, 'hex'))
  const inBytes = (value: Buffer) => bytes.some((one) => one.includes(value))
  const inText = row.replaceAll('-', '+').replaceAll('_', '/')
  const isPicture = (start: Buffer) =>
    inBytes(start) || inText.includes(start.toString('base64').slice(0, 10))
  return [
    ...foundIn(row, personal),
    ...personal.flatMap(({ what, value }) => (inBytes(Buffer.from(value)) ? [what] : [])),
    ...PICTURES.flatMap(([what, start]) => (isPicture(start) ? [what] : [])),
  ]
}

function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  )
}

/** The three ways in which base64 writes it, by how many bytes stand before it. */
function inBase64(value: string): string[] {
  const bytes = Buffer.from(value)
  return [0, 1, 2].flatMap((before) => {
    const whole = Math.floor(((before + bytes.length) * 8) / 6)
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(Math.ceil((before * 8) / 6), whole)
    return text.length < TELLING_BASE64 ? [] : [text]
  })
}
