import { useEffect, useState, type ComponentProps } from 'react'
import { Later } from '../later'
import { Standstill } from '../standstill'

type StandstillProps = ComponentProps<typeof Standstill>
type Here = Pick<StandstillProps, 'frame' | 'window' | 'tab'>
type Said = Omit<StandstillProps, keyof Here | 'helpRows'>

interface Loaded<Words> {
  readonly words: Words
  readonly helpRows: StandstillProps['helpRows']
}

interface LateStandstillProps<Of, Words, Fact> extends Here {
  readonly load: () => Promise<Loaded<Words>>
  /** Asks the server; never rejects, `null` where it was not heard. */
  readonly hear: (of: Of) => Promise<Fact | null>
  readonly waiting: ComponentProps<typeof Later>['waiting']
  /** Of whom, or what, the fact is asked: the same at each drawing. */
  readonly of: Of
  /** @param fact `null` until it is heard: the words do not wait for it. */
  readonly children: (words: Words, fact: Fact | null) => Said
}

/** A standstill that few people see: its code comes when it is drawn, and what only the server knows is filled in after. */
export function LateStandstill<Of, Words, Fact>(props: LateStandstillProps<Of, Words, Fact>) {
  const { load, waiting, hear, of, children, ...here } = props
  return (
    <Later load={load} waiting={waiting}>
      {(loaded) => <Told loaded={loaded} hear={hear} of={of} say={children} {...here} />}
    </Later>
  )
}

interface ToldProps<Of, Words, Fact> extends Here {
  readonly loaded: Loaded<Words>
  readonly hear: LateStandstillProps<Of, Words, Fact>['hear']
  readonly of: Of
  readonly say: LateStandstillProps<Of, Words, Fact>['children']
}

function Told<Of, Words, Fact>({ loaded, hear, of, say, ...here }: ToldProps<Of, Words, Fact>) {
  const { words, helpRows } = loaded
  const [fact, setFact] = useState<Fact | null>(null)
  useEffect(() => {
    let gone = false
    void hear(of).then((heard) => gone || setFact(heard))
    return () => {
      gone = true
    }
  }, [hear, of])
  return <Standstill {...here} helpRows={helpRows} {...say(words, fact)} />
}
