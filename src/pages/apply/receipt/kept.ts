import { receipt as words } from '@/content/apply/receipt'
import { caseNumberText } from '@/content/caseNumber'
import { dayOf } from '@/content/dates'
import { home } from '@/content/home'
import type { Paragraph } from '@/platform/textPicture'
import { nextOf, type KeptReceipt } from './next'

/** What a copy of the receipt says: the number, what comes next and when, whom to call. Whose it is, it does not say. */
export function copyOf(kept: KeptReceipt): readonly Paragraph[] {
  const { receipt } = kept
  const { first, stops, legNote, later, certificate } = nextOf(kept)
  const said = stops.map(({ label, date, note }) => `${label} ${date}（${note}）`)
  return [
    { text: words.keep.heading, look: 'title' },
    { text: words.keep.number(caseNumberText(receipt.number)), look: 'number' },
    { text: words.keep.at(receipt.submittedAt, dayOf(receipt.submittedAt)) },
    { text: `${words.items}：${words.itemsCount(receipt.items.length, receipt.materialCount)}` },
    { text: words.next, look: 'title' },
    { text: `${first}：${said.join('，')}` },
    ...(legNote === undefined ? [] : [{ text: legNote }]),
    ...(later === null ? [] : [{ text: `${later.title.join('')}：${later.text}` }]),
    ...(certificate === null ? [] : [{ text: `${certificate.join('')}。` }]),
    { text: words.keep.call },
    { text: home.official.notice, look: 'quiet' },
  ]
}
