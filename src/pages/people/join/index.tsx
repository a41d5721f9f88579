import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { failures, failureText } from '@/content/failures'
import { windowTitle } from '@/content/frame'
import { frame } from '@/content/frame/working'
import { kinshipNames } from '@/content/people/asking'
import { join } from '@/content/people/family'
import { parseMobile } from '@/domain/identity/contact'
import { KINSHIPS, SCOPES_OF, type Kinship, type FamilyScope } from '@/domain/people'
import { useFragment } from '@/platform/fragment'
import { useShown } from '@/platform/shown'
import { isProblem } from '@/stores/attempt'
import { usePeople } from '@/stores/people'
import { ASK_EVERY_MS } from '@/stores/polling'
import { Button } from '@/ui/button'
import { ChoiceGroup } from '@/ui/choice'
import { ErrorSummary } from '@/ui/errorSummary'
import { FailureNotice } from '@/ui/failureNotice'
import { Field } from '@/ui/field'
import { Note } from '@/ui/note'
import { Page } from '@/ui/page'
import { PageHead } from '@/ui/pageHead'
import { Text } from '@/ui/text'
import { PeopleGate } from '../gate'

/** By which means the retiree is asked. */
type Means = 'given' | 'code' | 'phone'

/** What one came with: a link (H5), or a card from a chat (mini-programs). */
interface Came {
  readonly by: 'link' | 'card'
  readonly secret: string
  /** It leads nowhere any more, or is not wanted. */
  drop(): void
}

const CODE = /^\d{6}$/

/** 看家人的进度: by the code one was given, the link one was sent, or by the retiree's number. */
export default function JoinPage() {
  const { invitation: card } = useRouter().params
  const { held, drop } = useFragment()
  const begin = usePeople((state) => state.begin)
  useEffect(() => begin(), [begin])
  const [cardOver, setCardOver] = useState(false)
  const link: Came | null = held === null ? null : { by: 'link', secret: held, drop }
  const came =
    card && !cardOver ? ({ by: 'card', secret: card, drop: () => setCardOver(true) } as const) : link
  return (
    // The link's secret is not among what one comes back to: it stays with the tab (ruling 35).
    <PeopleGate place={card ? `people/join?invitation=${card}` : 'people/join'} title={join.title}>
      {() => <Join came={came} />}
    </PeopleGate>
  )
}

function Join({ came }: { came: Came | null }) {
  const { busy, refused, begin, acceptByCode, acceptByLink, acceptByCard, ask } = usePeople()
  const [chosen, setChosen] = useState<Means>()
  const means = chosen ?? (came ? 'given' : 'code')
  /** What one came with was refused: the contract's own text is about six digits. */
  const [wasOver, setWasOver] = useState(false)
  const [typed, setTyped] = useState('')
  const [kinship, setKinship] = useState<Kinship>()
  const [attempt, setAttempt] = useState(0)
  const [asked, setAsked] = useState(false)
  /** Those that one held before: what is new is what was asked. */
  const [before] = useState(() => usePeople.getState().mandates?.held.map(({ id }) => id) ?? [])
  const [scope, setScope] = useState<FamilyScope>('see')
  const given = typed.replace(/\s/g, '')
  const isWrong = means === 'code' ? !CODE.test(given) : means === 'phone' && !parseMobile(given).ok
  const wrong = {
    typed: attempt > 0 && isWrong ? (means === 'code' ? join.codeError : join.phoneError) : undefined,
    kinship: attempt > 0 && kinship === undefined ? join.kinshipError : undefined,
  }
  const errors = [
    ...(wrong.typed ? [{ field: 'typed', text: wrong.typed }] : []),
    ...(wrong.kinship ? [{ field: `kinship-${KINSHIPS[0]}`, text: wrong.kinship }] : []),
  ]
  const submit = async () => {
    if (isWrong || kinship === undefined) return setAttempt(attempt + 1)
    setWasOver(false)
    if (means === 'given' && came) {
      const done = await (came.by === 'link' ? acceptByLink : acceptByCard)(came.secret, kinship)
      const isOver = isProblem(usePeople.getState().refused, 'invitationInvalid')
      setWasOver(isOver)
      if (done || isOver) came.drop()
      return setAsked(done)
    }
    setAsked(await (means === 'code' ? acceptByCode(given, kinship) : ask(given, kinship, scope)))
  }
  const change = (to: Means) => {
    begin()
    setChosen(to)
    setTyped('')
    setAttempt(0)
  }
  const refusal = refused ? (wasOver ? join.linkOver : failureText(refused)) : undefined

  if (asked) return <Asked before={before} />
  return (
    <Page
      frame={frame}
      title={windowTitle(join.title)}
      backTo="/pages/people/family/index"
      onSubmit={() => void submit()}
      action={
        <Button kind="main" submits busy={busy}>
          {join.submit}
        </Button>
      }
    >
      <ErrorSummary title={join.errorsTitle(errors.length)} errors={errors} attempt={attempt} />
      <FailureNotice id="failure" title={failures.title} text={refusal} />
      <PageHead title={join.phrases.join('')} phrases={join.phrases} lead={join.lead} />
      {means === 'given' ? (
        <Note icon="info">{join.linked}</Note>
      ) : (
        <Field
          key={means}
          id="typed"
          kind={means === 'code' ? 'number' : 'tel'}
          label={means === 'code' ? join.code.label : join.phone.label}
          hint={means === 'code' ? join.code.hint : join.phone.hint}
          error={wrong.typed}
          value={typed}
          maxLength={13}
          onChange={setTyped}
        />
      )}
      <ChoiceGroup<Kinship>
        name="kinship"
        legend={join.kinship}
        error={wrong.kinship}
        options={KINSHIPS.map((value) => ({ value, label: kinshipNames[value] }))}
        value={kinship}
        onChange={setKinship}
      />
      {means === 'given' && (
        <Button kind="link" onPress={() => change('code')}>
          {join.byCode}
        </Button>
      )}
      {means === 'phone' && (
        <ChoiceGroup
          name="scope"
          legend={join.scope}
          options={SCOPES_OF.family.map((value) => ({ value, ...join.scopes[value] }))}
          value={scope}
          onChange={setScope}
        />
      )}
      {means !== 'phone' && (
        <Button kind="link" onPress={() => change('phone')}>
          {`${join.noCode}${join.byPhone}`}
        </Button>
      )}
    </Page>
  )
}

/** 等家人点头: the answer shows by itself. */
function Asked({ before }: { before: readonly string[] }) {
  const held = usePeople((state) => state.mandates?.held)
  const load = usePeople((state) => state.load)
  const shown = useShown()
  const mine = held?.find(({ id }) => !before.includes(id))
  const waits = mine === undefined || mine.state === 'waiting'
  useEffect(() => {
    if (!shown || !waits) return undefined
    const timer = setInterval(() => void load(), ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [shown, waits, load])
  const isYes = mine?.state === 'active'
  const words = waits ? join.asked : isYes ? join.agreed : join.declined
  return (
    <Page
      frame={frame}
      title={windowTitle(join.title)}
      action={
        <Button
          kind="main"
          to={isYes ? `/pages/people/case/index?id=${mine.id}` : '/pages/people/family/index'}
          how="replace"
        >
          {words.go}
        </Button>
      }
    >
      <PageHead title={words.title.join('')} phrases={words.title} />
      <Text tone="lead" live>
        {words.lead}
      </Text>
    </Page>
  )
}
