import { useState } from 'react'
import { Later, type LaterProps } from '../later'
import { Why } from '../why'
import type { WhyProps } from '../why/props'

interface WhyLaterProps<T> extends Pick<WhyProps, 'id' | 'summary' | 'icon'>, Omit<LaterProps<T>, 'wanted'> {}

/** A `Why` whose words are long and seldom read: they come when it is opened, and are asked for at once when it is opened anew. */
export function WhyLater<T>({ id, summary, icon, ...words }: WhyLaterProps<T>) {
  const [opened, setOpened] = useState(0)
  return (
    <Why id={id} summary={summary} icon={icon} onOpen={() => setOpened((times) => times + 1)}>
      <Later {...words} wanted={opened} />
    </Why>
  )
}
