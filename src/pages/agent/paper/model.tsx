import { model } from '@/content/agency/pages'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { printPage } from '@/platform/print'
import { Button } from '@/ui/button'
import { Heading } from '@/ui/heading'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

/** 授权委托书怎么写: a model with the parts that the law asks for, to print or to copy by hand. */
export function Model() {
  return (
    <Page frame={frame} title={windowTitle(model.title)} backTo="/pages/agent/whom/index">
      <PageHead title={model.title} lead={model.lead} />
      <Sheet>
        <Heading level={2}>{model.paper}</Heading>
        {model.lines.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Sheet>
      {printPage && (
        <Button icon="document" onPress={printPage}>
          {model.print}
        </Button>
      )}
      <Note icon="pen">{model.byHand}</Note>
      <Section id="must" title={model.must}>
        <Ticks>
          {model.parts.map((part) => (
            <Tick key={part} sign="done" title={part} />
          ))}
        </Ticks>
      </Section>
      <Note icon="law">{model.ends}</Note>
    </Page>
  )
}
