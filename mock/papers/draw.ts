import { caseNumberText } from '@/content/caseNumber'
import { dayText } from '@/content/dates'
import { certificatePage } from '@/content/certificate'
import { jointFormPaper } from '@/content/papers/jointForm'
import { onPaper } from '@/content/papers/onPaper'
import { sampleNotice } from '@/content/sample'
import type { DocumentName } from '@/domain/scheme/ids'
import type { CaseDocument, Receipt } from '@contract/case'
import type { Certificate } from '@contract/certificate'
import { ProblemError } from '@bff/http/problems'
import { drawCard } from './card'
import { codeBlock, type Code } from './code'
import { fonts, type Fonts } from './fonts'
import { jointFormParts, type FiledForm } from './jointForm'
import { receiptParts } from './receipt'
import { INSIDE, PAGE, Sheet } from './sheet'
import { pairs, table, type Part } from './table'

/** What a paper shows. */
export type Shown =
  | { readonly kind: 'jointForm'; readonly number: string; readonly round: number; readonly form: FiledForm }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'certificate'; readonly certificate: Certificate }
  | { readonly kind: DocumentName; readonly document: CaseDocument }

export interface Printing {
  readonly code: Code
  /** By the case clock. */
  readonly madeAt: string
  /** What it shows has been sent anew since: it says so. */
  readonly old?: boolean
}

interface Layout {
  readonly title: string
  readonly under: string
  readonly parts: readonly Part[]
}

/**
 * Draws a paper.
 * @throws ProblemError `characterNotPrintable` where the font has no glyph for a character of it: an empty box in a name
 * is somebody else's name
 */
export async function drawPaper(shown: Shown, printing: Printing): Promise<Sheet> {
  const loaded = await fonts()
  return shown.kind === 'certificate'
    ? cardSheet(loaded, shown.certificate, printing)
    : tableSheet(loaded, layoutOf(shown), printing)
}

function newSheet(loaded: Fonts, title: string, { madeAt }: Printing): Sheet {
  return new Sheet(loaded, { title, madeAt: new Date(madeAt) })
}

function cardSheet(loaded: Fonts, certificate: Certificate, printing: Printing): Sheet {
  const sheet = newSheet(loaded, certificatePage.title, printing)
  drawCard(sheet, certificate, printing.code, printing.madeAt)
  return finished(sheet, loaded, printing)
}

function tableSheet(loaded: Fonts, { title, under, parts }: Layout, printing: Printing): Sheet {
  const sheet = newSheet(loaded, title, printing)
  const at = { x: PAGE.margin, width: INSIDE }
  let y = sheet.write([sampleNotice], { ...at, y: 18 }, SAMPLE)
  y = sheet.write([title], { ...at, y: y + 4 }, TITLE)
  y = sheet.write([under], { ...at, y: y + 2 }, UNDER)
  if (printing.old) y = sheet.write([onPaper.old], { ...at, y: y + 2 }, OLD)
  codeBlock(sheet, table(sheet, y + 8, parts), printing.code)
  return finished(sheet, loaded, printing)
}

const SAMPLE = { size: 14, weight: 'bold', ink: '#8c1d18', align: 'center' } as const
const OLD = { size: 11, weight: 'bold', ink: '#8c1d18', align: 'center' } as const
const TITLE = { size: 17, weight: 'bold', align: 'center' } as const
const UNDER = { size: 9.5, align: 'center' } as const

function finished(sheet: Sheet, loaded: Fonts, { madeAt }: Printing): Sheet {
  const { madeAt: made, maker, notOfficial, page } = onPaper
  sheet.foot((nth, of) => [maker, notOfficial, made(madeAt), page(nth, of)].join('　'))
  const missing = loaded.missingIn(sheet.written.map(({ text }) => text).join(''))
  // Which they are is not said in the answer: it may be of the name.
  if (missing.length > 0) throw new ProblemError('characterNotPrintable')
  return sheet
}

function layoutOf(shown: Exclude<Shown, { readonly kind: 'certificate' }>): Layout {
  switch (shown.kind) {
    case 'jointForm': {
      const { number, round, form } = shown
      const under = jointFormPaper.round(caseNumberText(number), round, form.submittedAt)
      return { title: jointFormPaper.title, under, parts: jointFormParts(form) }
    }
    case 'receipt': {
      const { receipt } = shown
      return { title: onPaper.receipt.title, under: onPaper.receipt.call, parts: receiptParts(receipt) }
    }
    default: {
      const { title, number, issuer, issuedOn, rows } = shown.document
      return {
        title,
        under: `${onPaper.number} ${number}`,
        parts: [
          pairs(rows),
          pairs([
            { label: onPaper.issuer, value: issuer },
            { label: onPaper.issuedOn, value: dayText(issuedOn) },
          ]),
        ],
      }
    }
  }
}
