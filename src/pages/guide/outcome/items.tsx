import { useActing, whoseOf } from '@/stores/acting'
import { about } from '@/content/address'
import { wordsLater } from '@/content/failures'
import { filedByText, tickedReasons } from '@/content/guide/items'
import { outcome } from '@/content/guide/outcome'
import type { ItemPlan } from '@/domain/guidance'
import { DEPARTMENT_INFO, ITEM_INFO } from '@/domain/scheme'
import type { Item } from '@/domain/scheme/ids'
import { Button } from '@/ui/button'
import { useFocusNext } from '@/ui/focus'
import { Later } from '@/ui/later'
import { Section } from '@/ui/section'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { WhyLater } from '@/ui/whyLater'

const unticked = () => import('@/content/guide/unticked')

interface ItemsSectionProps {
  readonly id: string
  readonly items: readonly ItemPlan[]
  /** Optional items that the person leaves out. */
  readonly left: readonly Item[]
  /** Absent where nothing can be chosen here. */
  readonly onTick?: ((item: Item, ticked: boolean) => void) | undefined
}

/** The nine items: which are ticked and why, who files each, and why the others are not. */
export function ItemsSection({ id, items, left, onTick }: ItemsSectionProps) {
  const whose = useActing(whoseOf)
  const taken = ({ item, ticked }: ItemPlan) => ticked && !left.includes(item)
  const applied = items.filter(({ kind, ticked }) => kind === 'applied' && ticked)
  const automatic = items.filter(({ kind, ticked }) => kind === 'automatic' && ticked)
  const others = items.filter((plan) => !applied.includes(plan) && !automatic.includes(plan))
  return (
    <Section id={`${id}-items`} title={about(outcome.items(applied.filter(taken).length), whose)}>
      <Ticks>
        {[...applied, ...automatic].map((plan) => (
          <Tick
            key={plan.item}
            sign={plan.kind === 'automatic' ? 'info' : taken(plan) ? 'done' : 'not'}
            title={ITEM_INFO[plan.item].shortName}
            who={about(filedByText(DEPARTMENT_INFO[plan.department].shortName, plan.filedBy), whose)}
          >
            <Text>{about(tickedReasons[plan.reason] ?? '', whose)}</Text>
            {plan.mayUntick && onTick && (
              <Untick
                of={id}
                plan={plan}
                ticked={taken(plan)}
                onChange={(ticked) => onTick(plan.item, ticked)}
              />
            )}
          </Tick>
        ))}
      </Ticks>
      <WhyLater summary={outcome.notTicked} icon="info" load={unticked} waiting={wordsLater}>
        {({ untickedReasons }) =>
          others.map(({ item, reason }) => (
            <Text
              key={item}
            >{`${ITEM_INFO[item].shortName}：${about(untickedReasons[reason] ?? '', whose)}`}</Text>
          ))
        }
      </WhyLater>
    </Section>
  )
}

interface UntickProps {
  /** The result it belongs to: several may stand side by side. */
  readonly of: string
  readonly plan: ItemPlan
  readonly ticked: boolean
  readonly onChange: (ticked: boolean) => void
}

/** Leaving an item out says first what it costs (ruling 20). */
function Untick({ of, plan, ticked, onChange }: UntickProps) {
  const whose = useActing(whoseOf)
  const { shortName } = ITEM_INFO[plan.item]
  const focusNext = useFocusNext()
  const id = `${of}-${plan.item}`
  const change = (next: boolean) => {
    onChange(next)
    focusNext(id)
  }
  if (!ticked) {
    return (
      <>
        <Later load={unticked} waiting={wordsLater}>
          {({ untickConsequences }) => (
            <Text tone="quiet">{about(untickConsequences[plan.item] ?? '', whose)}</Text>
          )}
        </Later>
        <Button kind="link" id={id} about={shortName} onPress={() => change(true)}>
          {outcome.tickAgain}
        </Button>
      </>
    )
  }
  return (
    <WhyLater id={id} summary={outcome.untick} load={unticked} waiting={wordsLater}>
      {({ untickConsequences }) => (
        <>
          <Text>{about(untickConsequences[plan.item] ?? '', whose)}</Text>
          <Button about={shortName} onPress={() => change(false)}>
            {outcome.untickSure}
          </Button>
        </>
      )}
    </WhyLater>
  )
}
