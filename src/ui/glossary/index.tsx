import type { WhyProps } from '../why/props'
import { Strong, Text } from '../text'
import { WhyLater } from '../whyLater'

/** A word and its plain meaning. */
export interface Meaning {
  readonly word: string
  readonly meaning: string
}

interface GlossaryProps extends Pick<WhyProps, 'summary'> {
  /** What stands on the page. */
  readonly texts: readonly string[]
  /** Fetches what finds the words in the texts. */
  readonly load: () => Promise<(texts: readonly string[]) => readonly Meaning[]>
  readonly waiting: { readonly opening: string; readonly failed: string }
}

/** The words of a page that need explaining, under one line: a page with twenty of them is no longer than with one. */
export function Glossary({ summary, texts, load, waiting }: GlossaryProps) {
  // In an object: what is loaded is a function, which a state would call.
  const find = () => load().then((meaningsIn) => ({ meaningsIn }))
  return (
    <WhyLater summary={summary} load={find} waiting={waiting}>
      {({ meaningsIn }) =>
        meaningsIn(texts).map(({ word, meaning }) => (
          <Text key={word}>
            <Strong>{word}</Strong>：{meaning}
          </Text>
        ))
      }
    </WhyLater>
  )
}
