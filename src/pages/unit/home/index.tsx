import { useEffect, useState } from 'react'
import { dayOf, dayText } from '@/content/dates'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { desk } from '@/content/unit/desk'
import { useKey } from '@/platform/keys'
import { useWide } from '@/platform/width'
import { useOrganisations } from '@/stores/organisations'
import { useUnitCase } from '@/stores/unitCase'
import { deskOf, useUnitDesk } from '@/stores/unitDesk'
import { Button } from '@/ui/button'
import { focusOn } from '@/ui/focus'
import { useIdPrefix } from '@/ui/idPrefix'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Panes } from '@/ui/panes'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { open } from '@/ui/target'
import { Text } from '@/ui/text'
import { Why } from '@/ui/why'
import { EndedDesks } from '../ended'
import { CaseSheet } from '../sheet'
import { UnitGate, type Organisation } from '../gate'
import { List } from './list'

/** 单位办件: what waits on the unit first; beside the list, where there is room, the one that is open. */
export default function UnitHomePage() {
  return (
    <UnitGate place="unit/home" title={desk.title}>
      {(organisation) => <Desk organisation={organisation} />}
    </UnitGate>
  )
}

function Desk({ organisation }: { organisation: Organisation }) {
  const { id, name, kind, until } = organisation
  const { busy, leave, organisations, choose: goTo } = useOrganisations()
  const wide = useWide()
  const { view, gone, open: openCase, close } = useUnitCase()
  const [chosen, setChosen] = useState<string>()
  const ids = useIdPrefix('desk')
  useKey('/', () => focusOn(`${ids}-search`))
  useKey('Escape', () => {
    const isListed = deskOf(useUnitDesk.getState(), id).found?.cases.some((one) => one.id === chosen)
    focusOn(isListed ? `desk-${chosen ?? ''}` : `${ids}-search`)
  })
  useEffect(() => close, [close])
  const choose = (caseId: string) => {
    if (!wide) return open(`/pages/unit/case/index?id=${caseId}`)
    setChosen(caseId)
    void openCase(caseId).then(() => focusOn('case-sheet'))
  }
  const detail =
    chosen === undefined ? (
      <Text tone="quiet">{desk.choose}</Text>
    ) : view || gone ? (
      <CaseSheet />
    ) : (
      <Text live>{desk.opening}</Text>
    )
  return (
    <Page frame={frame} title={windowTitle(desk.title)}>
      <Panes
        list={
          <>
            <PageHead
              title={desk.title}
              meta={[desk.whose(name, desk.kinds[kind]), desk.signedFor(dayText(dayOf(until)))]}
            />
            <EndedDesks beside />
            {organisations !== null && organisations.length > 1 && (
              <Button kind="link" onPress={() => goTo(null)}>
                {desk.change}
              </Button>
            )}
            <List
              ids={ids}
              organisationId={id}
              kind={kind}
              wide={wide}
              current={wide ? chosen : undefined}
              onOpen={choose}
            />
            <Section id="tasks" title={desk.tasks}>
              <RowLinks>
                <RowLink
                  icon="pen"
                  label={desk.code.label}
                  note={desk.code.note}
                  to="/pages/unit/code/index"
                />
                <RowLink
                  icon="person"
                  label={desk.start.label}
                  note={desk.start.note}
                  to="/pages/unit/start/index"
                />
              </RowLinks>
            </Section>
            <Why id="leave" summary={desk.leave}>
              <Text>{desk.leaveNote}</Text>
              <Button busy={busy} onPress={() => void leave(id)}>
                {desk.leaveSure}
              </Button>
            </Why>
          </>
        }
        {...(wide && { detail })}
      />
    </Page>
  )
}
