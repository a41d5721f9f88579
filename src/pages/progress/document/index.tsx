import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { dayText } from '@/content/dates'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { documentNames, documentPage, documentPhrases, opening, progressPages } from '@/content/progress'
import { pageWords } from '@/content/terms/pageWords'
import { DOCUMENTS, type DocumentName } from '@/domain/scheme/ids'
import { useProgress } from '@/stores/progress'
import { Button } from '@/ui/button'
import { FailureNotice } from '@/ui/failureNotice'
import { Glossary } from '@/ui/glossary'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Row, RowList } from '@/ui/row'
import { Strong, Text } from '@/ui/text'
import { Standstill } from '@/ui/standstill'
import { CaseGate, Earlier, StandingNotes, type ShownCase } from '../gate'
import { useOfCase } from '../ofCase'

type CaseDocument = NonNullable<ReturnType<typeof useProgress.getState>['documents'][DocumentName]>

const BACK = '/pages/progress/case/index'

/** A document that a department issued (`name`), cell by cell. */
export default function DocumentPage() {
  const { name } = useRouter().params
  const wanted = DOCUMENTS.find((one) => one === name)
  const of = useOfCase()
  const place = of(`progress/document?name=${wanted ?? ''}`)

  return (
    <CaseGate place={place} title={progressPages.document} proved>
      {(shown) =>
        wanted !== undefined && shown.view.progress.documents.some((issued) => issued.name === wanted) ? (
          <Document name={wanted} place={place} shown={shown} />
        ) : (
          <Standstill
            frame={frame}
            window={windowTitle(progressPages.document)}
            title={documentPage.notThere}
            text={documentPage.notThereText}
            action={documentPage.back}
            to={of(BACK)}
            how="root"
          >
            <Earlier shown={shown} />
          </Standstill>
        )
      }
    </CaseGate>
  )
}

/** What of it is in official words: its title, its cells, and what stands there (退休类别, who settles what). */
const textsOf = ({ title, rows }: CaseDocument): string[] => [
  title,
  ...rows.flatMap(({ label, value }) => [label, value]),
]

interface DocumentProps {
  readonly name: DocumentName
  readonly place: string
  readonly shown: ShownCase
}

function Document({ name, place, shown }: DocumentProps) {
  const back = useOfCase()(BACK)
  const { caseId, progress } = shown.view
  const document = useProgress((state) => state.documents[name])
  const failure = useProgress((state) => state.actionFailure)
  const [asked, setAsked] = useState(false)
  // Issued anew after a correction: the one this phone has is of an earlier round.
  const issued = progress.documents.filter((one) => one.name === name).length

  const read = async () => {
    setAsked(false)
    await useProgress.getState().readDocument(caseId, name)
    setAsked(true)
  }
  useEffect(() => {
    void useProgress
      .getState()
      .readDocument(caseId, name)
      .then(() => setAsked(true))
  }, [caseId, name, issued])

  const title = documentNames[name]
  return (
    <Page frame={frame} title={windowTitle(title)} backTo={back}>
      <PageHead title={document?.title ?? title} phrases={document && documentPhrases(document.title)} />
      <StandingNotes place={place} shown={shown} />
      {document === undefined ? (
        <>
          {!asked && <Text live>{opening}</Text>}
          <FailureNotice
            id="failure"
            title={failures.title}
            text={asked && failure ? failureText(failure) : undefined}
            retryLabel={failures.retry}
            onRetry={() => void read()}
          />
        </>
      ) : (
        <>
          {document.sample && (
            <Note tone="wait">
              <Strong>{documentPage.sample}</Strong>
            </Note>
          )}
          <RowList>
            {document.rows.map(({ label, value }) => (
              <Row key={label} label={label} value={value} />
            ))}
          </RowList>
          <RowList>
            <Row label={documentPage.issuer} value={document.issuer} />
            <Row label={documentPage.issuedOn} value={dayText(document.issuedOn)} />
            <Row label={documentPage.number} value={document.number} />
          </RowList>
          <Glossary {...pageWords} texts={textsOf(document)} />
          <Button icon="document" to={`/pages/papers/index?of=${caseId}&kind=${name}`}>
            {documentPage.onPaper}
          </Button>
          <Button to={back} how="root">
            {documentPage.back}
          </Button>
        </>
      )}
    </Page>
  )
}
