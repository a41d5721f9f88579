import { useState } from 'react'
import { start } from '@/content/unit/start'
import { readStartLines, type StartReading } from '@/domain/people/startLines'
import { textFiles } from '@/platform/textFile'
import { useToday } from '@/stores/today'
import { useUnitStarts } from '@/stores/unitStarts'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { focusOn } from '@/ui/focus'
import { useIdPrefix } from '@/ui/idPrefix'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'

const words = start.many

/** Many at once: a table's file, or lines that are pasted. Nothing is sent before the clerk has seen what was read. */
export function Many({ organisationId }: { organisationId: string }) {
  const today = useToday()
  const { busy, send } = useUnitStarts()
  const id = useIdPrefix('lines')
  const [text, setText] = useState('')
  const [file, setFile] = useState<string>()
  const [fault, setFault] = useState<string>()
  const [reading, setReading] = useState<StartReading>()
  const [before, setBefore] = useState<StartReading>()
  const isRest = before !== undefined && before.rest !== ''
  const read = (lines: string, restOf?: StartReading) => {
    const found = readStartLines(lines, today, restOf)
    const unread = unreadOf(found)
    setFault(unread)
    setReading(unread === undefined ? found : undefined)
    if (unread === undefined) setTimeout(() => focusOn('reading'))
  }
  const choose = async (from: NonNullable<typeof textFiles>) => {
    const chosen = await from.choose()
    if (chosen === null) return
    if (typeof chosen === 'string') return setFault(words[chosen])
    setFile(chosen.name)
    setText(chosen.text)
    setBefore(undefined)
    read(chosen.text)
  }
  const submit = async (sent: StartReading) => {
    const { right, rest } = sent
    if (!(await send(organisationId, right))) return
    setReading(undefined)
    setText(rest)
    setBefore(sent)
    setFile(undefined)
    focusOn(rest === '' ? 'asked' : id)
  }
  return (
    <>
      <Text>{words.columns}</Text>
      {textFiles && (
        <>
          <Button icon="document" onPress={() => textFiles && void choose(textFiles)}>
            {words.file[textFiles.from]}
          </Button>
          <Text tone="quiet">
            {file === undefined ? words.fileNote[textFiles.from] : words.fileRead(file)}
          </Text>
        </>
      )}
      {isRest && (
        <Note tone="wait" live>
          {words.rest}
        </Note>
      )}
      <Field
        id={id}
        kind="textarea"
        label={textFiles === null ? words.pasteOnly : words.paste}
        hint={words.pasteHint}
        error={fault}
        value={text}
        onChange={(lines) => {
          setText(lines)
          setReading(undefined)
        }}
      />
      <Button onPress={() => read(text, before)}>{reading === undefined ? words.check : words.again}</Button>
      {reading && <Read reading={reading} busy={busy} onSend={() => void submit(reading)} />}
    </>
  )
}

/** What is the matter with the table as a whole, in one sentence; of single lines each says its own. */
function unreadOf({ lacking, right, wrong }: StartReading): string | undefined {
  if (lacking.length > 0) return words.lacking(lacking)
  if (right.length > 0) return undefined
  if (wrong.length === 0) return words.empty
  const isShort = wrong.every(({ faults }) => faults.includes('columns'))
  return isShort && wrong.length > 1 ? words.allShort : undefined
}

interface ReadProps {
  readonly reading: StartReading
  readonly busy: boolean
  readonly onSend: () => void
}

/** What was read: each wrong line by its number with all that is wrong in it, and how many are right. */
function Read({ reading: { right, wrong, unreadFrom }, busy, onSend }: ReadProps) {
  return (
    <Section id="reading" title={words.right(right.length)}>
      {unreadFrom !== null && <Note tone="wait">{words.unread(unreadFrom)}</Note>}
      {wrong.length > 0 && (
        <>
          <Note tone="wait" live>
            {words.wrong(wrong.length)}
          </Note>
          <Ticks>
            {wrong.map(({ line, text, faults }) => (
              <Tick key={line} sign="refuse" title={words.line(line, text)}>
                {faults.map((fault) => (
                  <Text key={fault}>{start.faults[fault]}</Text>
                ))}
              </Tick>
            ))}
          </Ticks>
        </>
      )}
      {right.length > 0 && (
        <>
          <Text>{words.nothingYet}</Text>
          <Button kind="main" busy={busy} onPress={onSend}>
            {wrong.length > 0 ? words.sendRight(right.length) : words.send(right.length)}
          </Button>
        </>
      )}
    </Section>
  )
}
