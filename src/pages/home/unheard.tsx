import { home } from '@/content/home'
import { Button } from '@/ui/button'
import { Text } from '@/ui/text'

/** Of whom one helps nothing was heard just now: said in their place, with the way to try again. */
export function Unheard({ onRetry }: { onRetry: () => void }) {
  return (
    <>
      <Text live>{home.helped.unheard}</Text>
      <Button onPress={onRetry}>{home.helped.again}</Button>
    </>
  )
}
