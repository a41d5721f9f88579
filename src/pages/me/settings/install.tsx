import { installing as words } from '@/content/me/install'
import { useInstall } from '@/stores/install'
import { Button } from '@/ui/button'
import { useFocusNext } from '@/ui/focus'
import { Point, Points } from '@/ui/points'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'

/** 装到桌面: where the browser lets it, or says in its own menu how. */
export function Install() {
  const { way, install, refuse } = useInstall()
  const focusNext = useFocusNext()
  if (way === null) return null
  const gone = () => focusNext('more')
  return (
    <Section id="install" title={words.title}>
      <Text>{words.why}</Text>
      {way === 'safari' ? (
        <Points>
          {words.safari.map((tap) => (
            <Point key={tap}>{tap}</Point>
          ))}
        </Points>
      ) : (
        <Button icon="save" onPress={() => void install().then(gone)}>
          {words.action}
        </Button>
      )}
      <Button
        kind="link"
        onPress={() => {
          refuse()
          gone()
        }}
      >
        {words.refuse}
      </Button>
    </Section>
  )
}
