import { form } from '@/content/apply/form'
import { returnedWords } from '@/content/apply/returned'
import { shown } from '@/content/apply/shown'
import { wordsLater } from '@/content/failures'
import { fieldLabels } from '@/content/form'
import type { FormValues } from '@/domain/form'
import { useDraft } from '@/stores/draft'
import { identityUrl, urlOf, type Place } from '@/stores/place'
import { FixRow } from '@/ui/fixRow'
import { Later } from '@/ui/later'
import { Note } from '@/ui/note'
import { Row } from '@/ui/row'
import { Stack } from '@/ui/stack'
import { Text } from '@/ui/text'
import { displayed } from '../display'
import { guideOf } from '../places'
import { answerWithReason } from '../returnedReason'
import { Control } from './control'
import type { Entry, useTopic } from './useTopic'

interface EntryProps {
  readonly entry: Entry
  readonly values: FormValues
  readonly page: ReturnType<typeof useTopic>
}

/** What the page of the housing fund says. */
export const fund = () => import('./fund')
/** Two devices seldom change the same cell. */
const conflict = () => import('./conflict')

/** A cell to fill in, with what is wrong or worth knowing beside it. */
export function AskedEntry({ entry, values, page }: EntryProps) {
  const { field, elementId, warning, error, reason, changed } = entry
  const { id } = field
  const sides = useDraft((state) => state.cells[id]?.conflict)
  const choose = useDraft((state) => state.choose)
  return (
    <Stack>
      {reason !== undefined && <Note tone="wait">{returnedWords.why(reason)}</Note>}
      <Control
        id={id}
        elementId={elementId}
        values={values}
        error={error}
        onChange={(value) => page.change(id, value)}
        onFocus={() => page.focus(id)}
        onBlur={() => page.leave(id)}
      />
      {changed !== undefined && (
        <Text small tone="quiet" live>
          {changed}
        </Text>
      )}
      {id === 'classOneCard' && (
        <Later load={fund} waiting={wordsLater}>
          {({ ClassOneGuide }) => <ClassOneGuide />}
        </Later>
      )}
      {warning !== undefined && (
        <Note tone="wait" live>
          {warning}
        </Note>
      )}
      {sides && (
        <Later load={conflict} waiting={wordsLater}>
          {({ Conflict }) => (
            <Conflict
              id={id}
              elementId={elementId}
              sides={sides}
              values={values}
              onChoose={(side) => choose(id, side)}
            />
          )}
        </Later>
      )}
    </Stack>
  )
}

/** A value that is there already: read only, or to be put right where it stands. */
export function RowEntry({ entry, values, page, place }: EntryProps & { readonly place: Place }) {
  const { field, elementId, standing, source, error, warning, reason, openedAt, theirs } = entry
  const { id } = field
  const label = fieldLabels[id]
  if (standing === 'theirs')
    return <Row id={elementId} label={form.theirLabels[id] ?? label} value={theirs} />
  if (standing === 'locked') {
    const value = displayed(id, values)
    const to = field.origin.from === 'identity' ? identityUrl(place) : urlOf(guideOf(id) ?? 'guide/outcome')
    const changeable = theirs === undefined && (guideOf(id) !== undefined || error !== undefined)
    // Some cells stay empty on many forms (特殊退休类别, 档案出生年月): nothing to read, nothing to do.
    if (value === undefined && error === undefined) return null
    return (
      <Row
        id={elementId}
        label={label}
        value={answerWithReason(value ?? shown.empty, reason)}
        source={[error ?? source, warning].filter((part) => part !== undefined).join('。') || undefined}
        change={changeable ? { label: shown.change, about: `：${label}`, to } : undefined}
      />
    )
  }
  const read = openedAt === undefined ? values : { ...values, [id]: openedAt }
  return (
    <FixRow
      openId={`${elementId}-open`}
      label={label}
      value={answerWithReason(displayed(id, read) ?? shown.empty, reason)}
      source={source}
      open={openedAt !== undefined}
      openLabel={form.fix}
      doneLabel={form.done}
      cancelLabel={form.cancel}
      onOpen={() => page.openRow(id)}
      onDone={() => page.done(id)}
      onCancel={() => page.cancel(id)}
    >
      <AskedEntry entry={{ ...entry, reason: undefined, changed: undefined }} values={values} page={page} />
    </FixRow>
  )
}
