import { useEffect, useState } from 'react'
import { failures, failureText } from '@/content/failures'
import { frame, windowTitle } from '@/content/frame'
import { family, invite } from '@/content/people/family'
import { SCOPES_OF, type FamilyScope } from '@/domain/people'
import { dayAfterMonths } from '@/domain/retirement/months'
import { useShare } from '@/platform/share'
import type { Shared } from '@/platform/share/shared'
import { useOpenCase } from '@/stores/openCase'
import { usePeople } from '@/stores/people'
import { urlOf } from '@/stores/place'
import { useToday } from '@/stores/today'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { FailureNotice } from '@/ui/failureNotice'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { Standstill } from '@/ui/standstill'
import { PeopleGate } from '../gate'
import { FamilyMay } from '../may'
import { untilOptions, USUAL_MONTHS } from '../until'
import { InvitationCode } from './code'

const FAMILY_SCOPES = SCOPES_OF.family

/** 请家人: what they may do, until when, what they see and what they do not, then the code. */
export default function InvitePage() {
  const begin = usePeople((state) => state.begin)
  useEffect(() => begin(), [begin])
  return (
    <PeopleGate place="people/invite" title={invite.title}>
      {() => <Invite />}
    </PeopleGate>
  )
}

type Invitation = ReturnType<typeof usePeople.getState>['invitation']

/**
 * What the page is passed on as. A link carries the token behind its `#`; a card carries an id that shows nothing until the
 * retiree has approved who comes with it (ruling 35); neither carries the code. Before there is an invitation, the app itself.
 */
const passedOn = (invitation: Invitation): Shared =>
  invitation === null
    ? { title: frame.brand.join(''), path: frame.home }
    : {
        title: invite.code.shared[invitation.mandate.scope === 'fill' ? 'fill' : 'see'],
        path: '/pages/people/join/index',
        fragment: invitation.token,
        query: `invitation=${invitation.card}`,
        origin: invitation.publicUrl,
      }

function Invite() {
  const today = useToday()
  const application = useOpenCase()
  const { open } = application
  const { busy, refused, invitation } = usePeople()
  const [months, setMonths] = useState<string>(USUAL_MONTHS)
  const [scope, setScope] = useState<FamilyScope>('see')
  const wrong = refused ?? application.failure
  const passed = passedOn(invitation)
  const share = useShare(passed)

  if (invitation) return <InvitationCode invitation={invitation} passed={passed} share={share} />
  if (application.none) {
    return (
      <Standstill
        frame={frame}
        window={windowTitle(invite.title)}
        title={invite.title}
        text={family.noCase}
        action={family.begin}
        to={urlOf('guide/start')}
      />
    )
  }
  const until = dayAfterMonths(today, Number(months))
  return (
    <Page
      frame={frame}
      title={windowTitle(invite.title)}
      backTo="/pages/people/family/index"
      onSubmit={() => void (open ? usePeople.getState().invite(open.id, until, scope) : application.again())}
      action={
        <Button kind="main" submits busy={busy || application.asking}>
          {invite.make}
        </Button>
      }
    >
      <FailureNotice id="failure" title={failures.title} text={wrong ? failureText(wrong) : undefined} />
      <ChoiceGroup
        name="scope"
        legend={invite.phrases.join('')}
        legendLevel={1}
        phrases={invite.phrases}
        hint={invite.lead}
        options={FAMILY_SCOPES.map((value) => ({ value, ...invite.scopes[value] }))}
        value={scope}
        onChange={setScope}
      />
      <ChoiceGroup
        name="until"
        legend={invite.untilWhen}
        hint={invite.untilHint}
        options={untilOptions(today)}
        value={months}
        onChange={setMonths}
      />
      <FamilyMay scope={scope} />
      <Note icon="info">{family.logged[scope]}</Note>
    </Page>
  )
}
