import { useEffect, useState } from 'react'
import { certificatePage } from '@/content/certificate'
import { failureText } from '@/content/failures'
import { brighten, brightens, keepOn } from '@/platform/brightScreen'
import { isThisMachine } from '@/platform/share/shared'
import { useShown } from '@/platform/shown'
import { isProblem } from '@/stores/attempt'
import { useCertificate } from '@/stores/certificate'
import { useCertificateCode } from '@/stores/certificateCode'
import { Button } from '@/ui/button'
import { Heading } from '@/ui/heading'
import { Later } from '@/ui/later'
import { Note } from '@/ui/note'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'

const words = certificatePage.code

const drawn = () => import('./drawn')

/**
 * Shows the code while the page is the one on the screen, and keeps the screen on as long as there is one.
 * @param wanted how often it was wanted: one that was put away comes back
 */
function useShowing(wanted: number): void {
  const { code, failure, show } = useCertificateCode()
  const onScreen = useShown()
  useEffect(() => (onScreen ? show() : undefined), [onScreen, show, wanted])
  const isThere = code !== null
  useEffect(() => (isThere ? keepOn() : undefined), [isThere])
  // Ended or corrected meanwhile, the card is to say so: what stands beside a code is what that code vouches for.
  const hasEnded = isProblem(failure, 'certificateEnded')
  const link = code?.link
  useEffect(() => {
    if (hasEnded || link !== undefined) void useCertificate.getState().load()
  }, [hasEnded, link])
}

/** The code on the second page of the booklet; without a network, its place. */
export function Code({ ended }: { ended: boolean }) {
  return (
    <Stack>
      <Heading level={3}>{words.title}</Heading>
      {ended ? <Text>{words.signedOut}</Text> : <Place />}
    </Stack>
  )
}

function Place() {
  const { code, failure, resting } = useCertificateCode()
  if (resting) return <Text live>{words.resting}</Text>
  if (code)
    return (
      <>
        <Later load={drawn} waiting={words.waiting}>
          {({ QrCode }) => <QrCode text={code.link} label={words.label} />}
        </Later>
        <Text>{`${words.renewed}${brightens ? '' : words.brighter}`}</Text>
      </>
    )
  if (failure === null) return <Text>{words.opening}</Text>
  return <Text live>{failure.name === 'ApiProblem' ? failureText(failure) : words.offline}</Text>
}

/** Below the booklet, whose colours are its own: what belongs to the code and is not for whoever scans it. */
export function AboutCode({ caseId }: { readonly caseId: string }) {
  const [wanted, setWanted] = useState(1)
  useShowing(wanted)
  const { code, resting } = useCertificateCode()
  return (
    <>
      {code && isThisMachine(code.origin) && <Note tone="wait">{words.onlyHere}</Note>}
      {resting && <Button onPress={() => setWanted(wanted + 1)}>{words.again}</Button>}
      {code && brightens && <Brightness />}
      <RowLinks>
        <RowLink
          icon="eye"
          label={words.checked}
          note={code ? words.times(code.checked) : undefined}
          to="/pages/people/log/index"
        />
        <RowLink
          icon="document"
          label={certificatePage.onPaper}
          note={certificatePage.onPaperNote}
          to={`/pages/papers/index?of=${caseId}&kind=certificate`}
        />
      </RowLinks>
    </>
  )
}

/** 调亮: until it is put back, or the code goes. */
function Brightness() {
  const [bright, setBright] = useState(false)
  useEffect(() => (bright ? brighten() : undefined), [bright])
  return (
    <Button icon="eye" onPress={() => setBright(!bright)}>
      {bright ? words.dim : words.bright}
    </Button>
  )
}
