import { receipt as words } from '@/content/progress/receipt'
import { Leg } from '@/ui/leg'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { Line, Stop } from '@/ui/timetable'
import { comingOf, type KeptReceipt } from './coming'

/** What comes next, who holds it, until when, and whether one must act. */
export function Next(kept: KeptReceipt) {
  const { unit, holders, holding, later, certificate, undo } = comingOf(kept)
  return (
    <Section id="next" title={words.next}>
      <Line short>
        {unit && (
          <Stop sign="run" title={unit.title}>
            <Leg stops={unit.stops} />
          </Stop>
        )}
        {unit && (
          <Stop sign="not" title={unit.then.title}>
            <Text>{unit.then.text}</Text>
          </Stop>
        )}
        {holders.length > 0 && (
          <Stop sign="run" title={holding}>
            <Stack>
              {holders.map(({ name, items, stops, note }) => (
                <Stack key={name}>
                  {holders.length > 1 && <Text tone="strong">{name}</Text>}
                  <Text tone="quiet">{items}</Text>
                  <Leg stops={stops} note={note} />
                </Stack>
              ))}
            </Stack>
          </Stop>
        )}
        {later && (
          <Stop sign="not" gap={!later.atOnce} title={later.title.join('')} phrases={later.title}>
            <Text>{later.text}</Text>
          </Stop>
        )}
        {certificate && <Stop sign="not" title={certificate.join('')} phrases={certificate} />}
      </Line>
      <Note tone="done">
        <Text tone="strong">{words.nothingToDo}</Text>
        <Text>{words.look}</Text>
      </Note>
      <Text tone="quiet">{undo}</Text>
    </Section>
  )
}
