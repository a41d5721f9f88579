import { list } from '@/content/photos'
import { isProblem } from '@/stores/attempt'
import type { Place } from '@/stores/journey'
import { useMaterials } from '@/stores/materials'
import type { Picture } from '@/stores/materialsPictures'
import { identityUrl, signInUrl } from '@/stores/place'
import { Button } from '@/ui/button'
import { isFailing } from './standing'

interface SettlingProps {
  readonly picture: Picture
  /** Where one comes back to. */
  readonly place: Place
  /** Which picture, for screen readers. */
  readonly about: string
}

/** What the person can do about a picture that has not arrived; nothing is drawn where nothing needs doing. */
export function Settling({ picture, place, about }: SettlingProps) {
  const { failure, state } = picture
  if (state === 'received') return null
  if (isProblem(failure, 'signInRequired')) {
    return <Button to={signInUrl(place)}>{list.settle.signIn}</Button>
  }
  if (isProblem(failure, 'realNameRequired')) {
    return (
      <>
        <Button to={identityUrl(place)}>{list.settle.identity}</Button>
        <Retry about={about} />
      </>
    )
  }
  if (isProblem(failure, 'consentRequired')) {
    return (
      <>
        <Button to="/pages/me/privacy/index">{list.settle.consent}</Button>
        <Retry about={about} />
      </>
    )
  }
  // A file that was refused is refused again; a full slot may have room by now.
  const again = isFailing(picture) || isProblem(failure, 'tooManyPages')
  return again ? <Retry about={about} /> : null
}

function Retry({ about }: { about: string }) {
  return (
    <Button icon="retry" about={`：${about}`} onPress={() => useMaterials.getState().retry()}>
      {list.retry}
    </Button>
  )
}
