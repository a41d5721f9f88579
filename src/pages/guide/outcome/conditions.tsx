import { conditionStateText } from '@/content/guide/conditions'
import { outcome } from '@/content/guide/outcome'
import type { ApplicationResult, ConditionState } from '@/domain/guidance'
import type { SignState } from '@/ui/sign'
import { Text } from '@/ui/text'
import { Tick, Ticks } from '@/ui/ticks'
import { Basis } from './basis'

const signs: Readonly<Record<ConditionState, SignState>> = {
  met: 'done',
  notMet: 'wait',
  unknown: 'not',
}

/** Conditions point by point: the scheme's sentence, what is known of it, and the law behind it. */
export function ConditionLines({ conditions, window }: Pick<ApplicationResult, 'conditions' | 'window'>) {
  return (
    <Ticks>
      {conditions.map((condition) => (
        <Tick
          key={condition.ruleId}
          sign={signs[condition.state]}
          title={condition.sentence}
          who={conditionStateText(condition, window)}
        >
          {condition.confidence === 'C' && <Text small>{outcome.uncertain}</Text>}
          <Basis summary={outcome.basis} basis={condition.basis} />
        </Tick>
      ))}
    </Ticks>
  )
}
