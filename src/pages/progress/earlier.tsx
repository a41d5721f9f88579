import { earlier as words } from '@/content/progress/earlier'
import { Button } from '@/ui/button'
import { Note } from '@/ui/note'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Standstill } from '@/ui/standstill'
import { Text } from '@/ui/text'
import type { ComponentProps } from 'react'
import type { Summary } from './shownCase'

const PRESENT = '/pages/progress/case/index'

/** 这是您以前的一次申请: on each of its pages, with the way to the present one. */
export function EarlierNote({ number }: { number: string | null }) {
  return (
    <Note>
      <Text>{words.note(number ?? '')}</Text>
      <Button kind="link" to={PRESENT} how="root">
        {words.toPresent}
      </Button>
    </Note>
  )
}

/** Each opens itself, without a notice as well. */
export function EarlierOnes({ cases }: { cases: readonly Summary[] }) {
  return (
    <Section id="earlier" title={words.title}>
      <RowLinks>
        {cases.map(({ id, number, status, retirementMonth }) => (
          <RowLink
            key={id}
            icon="folder"
            label={words.row(number ?? '')}
            note={words.rowNote(status, retirementMonth)}
            to={`${PRESENT}?of=${id}`}
            how="root"
          />
        ))}
      </RowLinks>
    </Section>
  )
}

/** What was deleted has no page any more. */
export function NotThere(here: Pick<ComponentProps<typeof Standstill>, 'frame' | 'window' | 'tab'>) {
  return <Standstill {...here} {...words.notThere} to={PRESENT} how="root" />
}
