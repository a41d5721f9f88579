import { useState } from 'react'
import { papersPage } from '@/content/papers/page'
import { isStillChecked, isStillPrinted } from '@/domain/papers'
import { useActing } from '@/stores/acting'
import { usePapers, type MadePaper } from '@/stores/papers'
import { Button } from '@/ui/button'
import { useFocusNext } from '@/ui/focus'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { State, type SignState } from '@/ui/sign'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { READY } from './hand'

const words = papersPage.made
const LIST = 'made'

/** 印出去的: what was made, whether it is still checked as good, and taking it back. */
export function Made({ caseId }: { readonly caseId: string }) {
  const papers = usePapers((state) => state.papers)
  const [revoked, setRevoked] = useState(false)
  const focusNext = useFocusNext()
  const revoke = async (id: string) => {
    setRevoked(false)
    const isDone = await usePapers.getState().revoke(caseId, id)
    setRevoked(isDone)
    // The button that was pressed has gone.
    if (isDone) focusNext(LIST)
  }
  // It is handed over further up.
  const open = async (paper: MadePaper) => {
    await usePapers.getState().fetch(caseId, paper)
    if (usePapers.getState().file !== null) focusNext(READY)
  }
  return (
    <Section id={LIST} title={words.title}>
      <Text>{words.lead}</Text>
      {revoked && (
        <Note tone="done" live>
          {words.revoked}
        </Note>
      )}
      {papers?.length === 0 && <Text>{words.none}</Text>}
      {papers !== null && papers.length > 0 && (
        <Ticks>
          {papers.map((paper) => (
            <OnePaper
              key={paper.id}
              paper={paper}
              onOpen={() => void open(paper)}
              onRevoke={() => void revoke(paper.id)}
            />
          ))}
        </Ticks>
      )}
    </Section>
  )
}

const signs: Readonly<Record<MadePaper['standing'], SignState>> = {
  current: 'done',
  superseded: 'wait',
  ended: 'refuse',
  revoked: 'refuse',
  expired: 'wait',
}

interface OnePaperProps {
  readonly paper: MadePaper
  readonly onOpen: () => void
  readonly onRevoke: () => void
}

function OnePaper({ paper, onOpen, onRevoke }: OnePaperProps) {
  const busy = usePapers((state) => state.busy)
  const mine = useActing((state) => state.acting === null)
  const [asked, setAsked] = useState(false)
  const { kind, madeAt, standing, checked } = paper
  // What somebody has handed on is theirs to take back, not their agent's; also what counts no more, for its code still
  // tells whose it was.
  const canTakeBack = mine && isStillChecked(standing)
  const line = words.line(kind, madeAt)
  return (
    <Tick icon="document" title={line} who={words.checked(checked)}>
      <Stack gap="s">
        <State state={signs[standing]}>{words.standing[standing]}</State>
        {isStillPrinted(kind, standing) && (
          <Button busy={busy} about={line} onPress={onOpen}>
            {words.again}
          </Button>
        )}
        {canTakeBack && !asked && (
          <Button about={line} onPress={() => setAsked(true)}>
            {words.revoke}
          </Button>
        )}
        {canTakeBack && asked && (
          <>
            <Note tone="wait" live>
              {words.revokeSure}
            </Note>
            <Button busy={busy} about={line} onPress={onRevoke}>
              {words.sure}
            </Button>
            <Button about={line} onPress={() => setAsked(false)}>
              {words.keep}
            </Button>
          </>
        )}
      </Stack>
    </Tick>
  )
}
