import { receipt as words } from '@/content/progress/receipt'
import { caseNumberText } from '@/content/caseNumber'
import { dayOf } from '@/content/dates'
import { home } from '@/content/home'
import type { Paragraph } from '@/platform/textPicture'
import type { LegStop } from '@/ui/leg'
import { comingOf, type KeptReceipt } from './coming'

const onOneLine = (what: string, stops: readonly LegStop[]) =>
  `${what}：${stops.map(({ label, date, note = '' }) => `${label} ${date}（${note}）`).join('，')}`

/** What a copy of the receipt says: the number, what comes next and when, whom to call. Whose it is, it does not say. */
export function copyOf(kept: KeptReceipt): readonly Paragraph[] {
  const { receipt } = kept
  const { unit, holders, holding, later, certificate } = comingOf(kept)
  const unitSaid = unit && [onOneLine(unit.title, unit.stops), `${unit.then.title}：${unit.then.text}`]
  const isOne = holders.length === 1
  const said = [
    ...(unitSaid ?? []),
    ...(holders.length > 1 ? [holding] : []),
    ...holders.flatMap(({ name, stops, note }) =>
      [onOneLine(isOne ? holding : name, stops), note ?? []].flat(),
    ),
    ...(later === null ? [] : [`${later.title.join('')}：${later.text}`]),
    ...(certificate === null ? [] : [`${certificate.join('')}。`]),
  ]
  return [
    { text: words.keep.heading, look: 'title' },
    { text: words.keep.number(caseNumberText(receipt.number)), look: 'number' },
    { text: words.keep.at(receipt.submittedAt, dayOf(receipt.submittedAt)) },
    { text: `${words.items}：${words.itemsCount(receipt.items.length, receipt.materialCount)}` },
    { text: words.next, look: 'title' },
    ...said.map((text) => ({ text })),
    { text: words.keep.call },
    { text: home.official.notice, look: 'quiet' },
  ]
}
