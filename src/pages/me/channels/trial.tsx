import { channelsPage } from '@/content/notices/channels'
import { useChannels } from '@/stores/channels'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'

const words = channelsPage.test

/** 试一试: a message by each way now, and what came of it, way by way. */
export function Trial() {
  const { sent, busy, test } = useChannels()
  return (
    <Section id="trial" title={words.title}>
      <Text>{words.lead}</Text>
      <Button icon="phone" busy={busy} onPress={() => void test()}>
        {words.action}
      </Button>
      {sent !== null && (
        <Stack gap="s">
          {sent.map(({ channel, end }) => (
            <Text key={channel} live>
              {words.line(channel, words.ends[end])}
            </Text>
          ))}
        </Stack>
      )}
    </Section>
  )
}
