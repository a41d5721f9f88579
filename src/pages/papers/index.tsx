import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { papersPage as words } from '@/content/papers/page'
import { isPaper, type PaperKind } from '@/domain/papers'
import { useActing } from '@/stores/acting'
import { isProblem } from '@/stores/attempt'
import { usePapers, type WantedPaper } from '@/stores/papers'
import { signInUrl, urlOf } from '@/stores/place'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Standstill } from '@/ui/standstill'
import { Hand, READY } from './hand'
import { Made } from './made'
import { AsPicture } from './picture'

/** 存成 PDF (`of`: which case, `kind`: which paper, `round`: which of those that were sent), and 印出去的. */
export default function PapersPage() {
  const { of, kind, round } = useRouter().params
  if (of === undefined || !isPaper(kind))
    return (
      <Standstill
        frame={frame}
        window={windowTitle(words.title)}
        title={words.notThere}
        text={words.notThereText}
        action={words.home}
        to={frame.home}
        how="root"
      />
    )
  return <Papers wanted={{ caseId: of, kind, round: round === undefined ? undefined : Number(round) }} />
}

/** Where its application stands: of one's own the one that the paper is of. */
function backOf(kind: PaperKind, ownCaseId: string | null): string {
  if (kind === 'certificate') return urlOf('certificate')
  const place = kind === 'receipt' ? 'progress/receipt' : 'progress/case'
  return urlOf(ownCaseId === null ? place : `${place}?of=${ownCaseId}`)
}

function Papers({ wanted }: { readonly wanted: WantedPaper }) {
  const { caseId, kind } = wanted
  const { failure, file, busy, onlyHere, begin, load, make } = usePapers()
  useEffect(() => {
    begin()
    void load(caseId)
  }, [begin, load, caseId])
  const signedOut = isProblem(failure, 'signInRequired')
  const isOwn = useActing(({ acting }) => acting === null)
  const back = backOf(kind, isOwn ? caseId : null)
  return (
    <Page frame={frame} title={windowTitle(words.title)} backTo={back}>
      <PageHead title={words.heading(kind)} lead={words.lead} />
      {kind === 'jointForm' && <Note tone="wait">{words.whole}</Note>}
      {onlyHere && <Note tone="wait">{words.onlyHere}</Note>}
      <FailureNotice id="failure" title={failures.title} text={failure ? failureText(failure) : undefined} />
      {signedOut && (
        <Button kind="main" to={signInUrl(`papers?of=${caseId}&kind=${kind}`)}>
          {words.signIn}
        </Button>
      )}
      {file === null ? (
        <Button kind="main" icon="document" busy={busy} onPress={() => void make(wanted)}>
          {busy ? words.making : words.make}
        </Button>
      ) : (
        <Section id={READY} title={words.ready} hideTitle>
          <Hand file={file} />
        </Section>
      )}
      {kind === 'certificate' && <AsPicture />}
      <Made caseId={caseId} />
    </Page>
  )
}
