import { useEffect, useState } from 'react'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { myData as texts } from '@/content/me/myData'
import { handFile } from '@/platform/handFile'
import { useMyData, type TakenKind } from '@/stores/myData'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { MyGate, nothingToAsk } from '../gate'

const KINDS: readonly TakenKind[] = ['readable', 'machine']
/** 我的资料: all that is kept, to take along; and the way to have it deleted. */
export default function MyDataPage() {
  const begin = useMyData((state) => state.begin)
  useEffect(() => begin(), [begin])
  return (
    <MyGate place="me/data" needs="realName" title={texts.title} words={texts} {...nothingToAsk}>
      {() => (
        <Page frame={frame} title={windowTitle(texts.title)} backTo="/pages/me/privacy/index">
          <PageHead title={texts.title} lead={texts.lead} />
          <Section id="take" title={texts.take.title}>
            <Text>{texts.take.text}</Text>
            {handFile === null ? <Note icon="info">{texts.take.none}</Note> : <Take hand={handFile} />}
          </Section>
          <Section id="erase" title={texts.erase.title}>
            <RowLinks>
              <RowLink
                icon="lock"
                label={texts.erase.row}
                note={texts.erase.note}
                to="/pages/me/erase/index"
              />
            </RowLinks>
          </Section>
        </Page>
      )}
    </MyGate>
  )
}

/** Prepared first, handed over then: phones hand a file over only in the moment in which something was pressed. */
function Take({ hand: { how, hand } }: { readonly hand: NonNullable<typeof handFile> }) {
  const { file, busy, failure, prepare, begin } = useMyData()
  const [kind, setKind] = useState<TakenKind>('readable')
  const [handed, setHanded] = useState<boolean>()
  const words = texts.take
  const choose = (chosen: TakenKind) => {
    setKind(chosen)
    setHanded(undefined)
    begin()
  }
  return (
    <>
      <ChoiceGroup
        name="kind"
        legend={words.legend}
        options={KINDS.map((value) => ({ value, ...words.kinds[value] }))}
        value={kind}
        onChange={choose}
      />
      <FailureNotice id="failure" title={failures.title} text={failure ? failureText(failure) : undefined} />
      {file === null ? (
        <Button icon="document" busy={busy} onPress={() => void prepare(kind)}>
          {busy ? words.preparing : words.prepare}
        </Button>
      ) : (
        <>
          <Note tone="done" live>
            {words.ready}
          </Note>
          <Button
            icon="document"
            onPress={() => void hand(file.path, words.kinds[file.kind].file).then(setHanded)}
          >
            {words.hand[how]}
          </Button>
        </>
      )}
      {handed !== undefined && (
        <Note tone={handed ? 'done' : 'wait'} live>
          {handed ? words.handed[how] : words.notHanded}
        </Note>
      )}
      <Text small tone="quiet">
        {words.told}
      </Text>
    </>
  )
}
