import { about } from '@/content/address'
import { useRouter } from '@tarojs/taro'
import { frame, windowTitle } from '@/content/frame'
import { departmentPage, progressPages, withheld } from '@/content/progress'
import { pageWords } from '@/content/terms/pageWords'
import type { Lane } from '@/domain/case'
import { isBrokenOff } from '@/domain/case/progressModel'
import { useActing, whoseOf } from '@/stores/acting'
import { useClock } from '@/stores/clock'
import { identityUrl } from '@/stores/place'
import { Button } from '@/ui/button'
import { Glossary } from '@/ui/glossary'
import { Leg } from '@/ui/leg'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Row, RowList } from '@/ui/row'
import { Standstill } from '@/ui/standstill'
import { CaseGate, Earlier, noteOf, StandingNotes, type ShownCase } from '../gate'
import { helpRowsOf } from '../hotline'
import { departmentIn, laneIn } from '../lane'
import { laneWords } from '../laneWords'
import { useOfCase } from '../ofCase'
import { RefusalPage } from './refusal'

const BACK = '/pages/progress/case/index'

/** What one department says (`department`): a refusal with the way on, or how its part stands. */
export default function DepartmentPage() {
  const department = departmentIn(useRouter().params['department'])
  const of = useOfCase()
  const place = of(`progress/department?department=${department ?? ''}`)
  const whose = useActing(whoseOf)

  return (
    <CaseGate place={place} title={progressPages.department}>
      {(shown) => {
        const lane = laneIn(shown.view, department)
        if (lane === undefined) {
          const ended = isBrokenOff(shown.view.progress.status)
          return (
            <Standstill
              frame={frame}
              window={windowTitle(progressPages.department)}
              title={departmentPage[ended ? 'brokenOff' : 'notThere']}
              text={about(departmentPage[ended ? 'brokenOffText' : 'notThereText'], whose)}
              action={departmentPage.back}
              to={of(BACK)}
              how="root"
            >
              <Earlier shown={shown} />
            </Standstill>
          )
        }
        return lane.state === 'refused' ? (
          <RefusalPage lane={lane} place={place} shown={shown} />
        ) : (
          <Standing lane={lane} place={place} shown={shown} />
        )
      }}
    </CaseGate>
  )
}

interface StandingProps {
  readonly lane: Lane
  readonly place: string
  readonly shown: ShownCase
}

/** A department that has not refused: who holds it, since when, what it means, must you act. */
function Standing({ lane, place, shown }: StandingProps) {
  const back = useOfCase()(BACK)
  const today = useClock((state) => state.today)
  const { sign, flag, department, items, leg, legNote, answers } = laneWords(lane, {
    today,
    note: noteOf(shown.view, lane.noteId),
    whose: useActing(whoseOf),
  })
  return (
    <Page frame={frame} title={windowTitle(department)} backTo={back} helpRows={helpRowsOf(lane.department)}>
      <PageHead state={{ state: sign, text: flag }} title={items} meta={department} />
      <StandingNotes place={place} shown={shown} />
      {leg && <Leg stops={leg} note={legNote} />}
      <RowList>
        {answers.map(({ question, answer }) => (
          <Row key={question} label={question} value={answer} />
        ))}
      </RowList>
      <Glossary {...pageWords} texts={[items, ...answers.map(({ answer }) => answer)]} />
      {lane.withheld && <Button to={identityUrl(place)}>{withheld.action}</Button>}
      <Button to={back} how="root">
        {departmentPage.back}
      </Button>
    </Page>
  )
}
