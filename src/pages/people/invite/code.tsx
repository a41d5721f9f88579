import { useState } from 'react'
import { frame } from '@/content/frame'
import { invite } from '@/content/people/family'
import { copyText } from '@/platform/clipboard'
import { handsOver, ownOrigin, type useShare } from '@/platform/share'
import { isThisMachine, linkTo, type Shared, type ShareOutcome } from '@/platform/share/shared'
import type { usePeople } from '@/stores/people'
import { Button } from '@/ui/button'
import { Later } from '@/ui/later'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { CodePage } from '../codePage'

type Invitation = NonNullable<ReturnType<typeof usePeople.getState>['invitation']>

const said: Readonly<Record<ShareOutcome, string>> = {
  handedOver: invite.code.sent,
  copied: invite.code.copied,
  failed: invite.code.failed,
}

interface InvitationCodeProps {
  readonly invitation: Invitation
  readonly passed: Shared
  /** What passes it on by the phone's own list of apps; null where the platform's menu does. */
  readonly share: ReturnType<typeof useShare>
}

/** Seldom anybody draws one: what does it comes after the page stands. */
const qrCode = () => import('./qr')

/** The code, to be read out over the telephone; or the link, to be sent, copied or scanned. */
export function InvitationCode({ invitation: { mandate, code }, passed, share }: InvitationCodeProps) {
  const words = invite.code
  const [outcome, setOutcome] = useState<ShareOutcome>()
  const origin = passed.origin ?? ownOrigin()
  const link = origin === null ? null : linkTo(origin, passed)
  const copy = async () => {
    const copied = link !== null && (await copyText(`${passed.title} ${link}`))
    setOutcome(copied ? 'copied' : 'failed')
  }
  return (
    <CodePage
      title={invite.title}
      words={{ ...words, steps: words.steps(mandate.scope === 'fill' ? 'fill' : 'see') }}
      code={code}
      until={mandate.codeExpiresAt}
      action={
        <Button kind="main" to={frame.home} how="root">
          {words.done}
        </Button>
      }
    >
      {share && handsOver() && (
        <Button icon="share" onPress={() => void share().then(setOutcome)}>
          {words.send}
        </Button>
      )}
      {!share && <Note icon="info">{words.menu}</Note>}
      {link !== null && (
        <Button icon="document" onPress={() => void copy()}>
          {words.copy}
        </Button>
      )}
      {outcome && (
        <Note tone={outcome === 'failed' ? 'wait' : 'done'} live>
          {said[outcome]}
        </Note>
      )}
      <Section id="qr" title={words.qr.title} gap="l">
        {origin === null || link === null ? (
          <Text>{words.qr.none}</Text>
        ) : (
          <>
            <Text>{share ? words.qr.how : words.qr.howMini}</Text>
            <Later load={qrCode} waiting={words.qr.waiting}>
              {({ QrCode }) => <QrCode text={link} label={words.qr.label} />}
            </Later>
            {isThisMachine(origin) && <Note tone="wait">{words.qr.onlyHere}</Note>}
          </>
        )}
      </Section>
    </CodePage>
  )
}
