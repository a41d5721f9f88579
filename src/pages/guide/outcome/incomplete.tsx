import { useActing, whoseOf } from '@/stores/acting'
import { about } from '@/content/address'
import { openPointText, unsettled } from '@/content/guide/openPoints'
import { notCoveredTitles } from '@/content/guide/outcome'
import type { OpenPoint, PossibleResult } from '@/domain/guidance'
import { SCENARIO_INFO } from '@/domain/scheme'
import type { Item, LocalDate } from '@/domain/scheme/ids'
import { usePartsDrawn } from '@/platform/partsDrawn'
import { identityUrl, signInUrl } from '@/stores/place'
import { useSession } from '@/stores/session'
import { Button } from '@/ui/button'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Why } from '@/ui/why'
import { reasonsOf } from './head'
import { ApplicationOutcome, PARTS, type Standing } from './application'
import { NotCoveredOutcome } from './notCovered'

interface IncompleteOutcomeProps {
  readonly open: readonly OpenPoint[]
  readonly results: readonly [PossibleResult, ...PossibleResult[]]
  readonly today: LocalDate
  readonly left: readonly Item[]
  readonly standing: Standing
  readonly onTick: ((item: Item, ticked: boolean) => void) | undefined
}

/**
 * What is not settled yet, who can look most of it up, then every result that is possible, none of them preferred
 * (ruling 13): each behind its name, for a page with seven of them written out is read by nobody.
 */
export function IncompleteOutcome({ open, results, ...shared }: IncompleteOutcomeProps) {
  const whose = useActing(whoseOf)
  return (
    <>
      <Section id="open" title={unsettled.open}>
        <Ticks>
          {open.map((point) => {
            const { text, who } = openPointText(point)
            return <Tick key={point.code} sign="not" title={text} who={who} />
          })}
        </Ticks>
        {open.some(({ code }) => code === 'archiveBirth' || code === 'archiveAltered') && (
          <RowLinks>
            <RowLink icon="document" label={unsettled.birthDocument} to="/pages/know/birthDate/index" />
          </RowLinks>
        )}
        {open.some(({ code }) => LOOKED_UP.includes(code)) && <LookUp />}
      </Section>
      {results.length === 1 ? (
        <One id="result" result={results[0]} {...shared} />
      ) : (
        <Section id="results" title={unsettled.results(results.length)}>
          {results.map((result, index) => (
            <Why
              key={result.kind === 'notCovered' ? result.reason : `${result.scenario}-${index}`}
              summary={titleOf(result)}
            >
              {result.kind === 'application' && (
                <Text>{unsettled.provided(about(reasonsOf(result), whose))}</Text>
              )}
              <One id={`result-${index}`} result={result} {...shared} />
            </Why>
          ))}
        </Section>
      )}
    </>
  )
}

/** What an ID card and the departments' records say by themselves; what lies in an archive they do not. */
const LOOKED_UP: readonly OpenPoint['code'][] = ['insurance', 'sex', 'birthMonth']

const titleOf = (result: PossibleResult): string =>
  result.kind === 'notCovered'
    ? notCoveredTitles[result.reason].join('')
    : unsettled.perhaps(SCENARIO_INFO[result.scenario].shortName)

/** Whoever is not identified can be: their card and the departments' records answer most of the open questions. */
function LookUp() {
  const status = useSession((state) => state.status)
  const proved = useSession((state) => state.me?.level === 'realName')
  if (status === 'signedIn' && proved) return null
  const signedIn = status === 'signedIn'
  const { looksUp, prove, signIn } = unsettled
  return (
    <>
      <Text>{looksUp}</Text>
      <Button to={signedIn ? identityUrl('guide/outcome') : signInUrl('guide/outcome')}>
        {signedIn ? prove : signIn}
      </Button>
    </>
  )
}

interface OneProps extends Omit<IncompleteOutcomeProps, 'open' | 'results'> {
  readonly id: string
  readonly result: PossibleResult
}

function One({ result, ...props }: OneProps) {
  const drawn = usePartsDrawn(PARTS)
  switch (result.kind) {
    case 'application':
      return <ApplicationOutcome result={result} {...props} drawn={drawn} />
    case 'notCovered':
      return <NotCoveredOutcome id={props.id} result={result} />
  }
}
