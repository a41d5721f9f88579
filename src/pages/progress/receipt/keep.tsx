import { useEffect, useState } from 'react'
import { receipt } from '@/content/progress/receipt'
import { copyText } from '@/platform/clipboard'
import { download, drawsText, drawText, release } from '@/platform/textPicture'
import { Button } from '@/ui/button'
import { PhotoFrame } from '@/ui/photoFrame'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import type { KeptReceipt } from './coming'
import { copyOf } from './kept'

const words = receipt.keep

/** A copy to keep: a picture where the platform draws one, else the words; and the number by itself. */
export function Keep({ caseId, ...kept }: KeptReceipt & { readonly caseId: string }) {
  const { number } = kept.receipt
  const [told, setTold] = useState('')
  const [picture, setPicture] = useState<string | null>(null)

  useEffect(() => (picture === null ? undefined : () => release(picture)), [picture])

  const save = async () => {
    const drawn = await drawText(copyOf(kept))
    setPicture(drawn)
    setTold(drawn === null ? words.failed : words.saved)
    if (drawn !== null) download(drawn, `${words.file(number)}.png`)
  }
  const copy = async (text: string, done: string) => setTold((await copyText(text)) ? done : words.failed)
  const copyAll = () =>
    copy(
      copyOf(kept)
        .map(({ text }) => text)
        .join('\n'),
      words.copied,
    )
  return (
    <Section id="keep" title={words.title}>
      <Button icon="document" onPress={() => void (drawsText ? save() : copyAll())}>
        {drawsText ? words.save : words.copy}
      </Button>
      <Button onPress={() => void copy(number, words.numberCopied)}>{words.copyNumber}</Button>
      <Button icon="document" to={paperUrl(caseId, 'receipt', kept)}>
        {words.receiptPdf}
      </Button>
      <Button icon="document" to={paperUrl(caseId, 'jointForm', kept)}>
        {words.formPdf}
      </Button>
      <Text live>{told}</Text>
      {picture !== null && <PhotoFrame src={picture} label={words.picture} />}
    </Section>
  )
}

const paperUrl = (caseId: string, kind: 'receipt' | 'jointForm', { receipt: { round } }: KeptReceipt) =>
  `/pages/papers/index?of=${caseId}&kind=${kind}&round=${String(round)}`
