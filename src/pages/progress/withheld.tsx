import { withheld } from '@/content/progress'
import { identityUrl, type Place } from '@/stores/place'
import { Button } from '@/ui/button'
import { Text } from '@/ui/text'

/** That a reason is kept from who has not proved their name, and the way to it. */
export function Withheld({ place }: { place: Place }) {
  return (
    <>
      <Text>{withheld.text}</Text>
      <Button kind="link" to={identityUrl(place)}>
        {withheld.action}
      </Button>
    </>
  )
}
