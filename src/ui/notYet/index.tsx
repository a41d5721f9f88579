import type { PageFrame } from '../page'
import { Opening, Standstill } from '../standstill'

/** What is said and the one thing to do. */
interface Said {
  readonly title: string
  readonly text: string
  readonly action: string
}

/** Why a page cannot show what it is for: nobody is signed in, the name is not proved, it was not heard, not yet. */
type Why<Failure> =
  | { readonly kind: 'signedOut' | 'unproved'; readonly to: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'opening' }

interface NotYetProps<Failure> {
  frame: PageFrame
  /** The window's title. */
  window: string
  /** The page's own heading, while it is opened. */
  title: string
  why: Why<Failure>
  words: {
    readonly signedOut: Said
    /** Of a page that asks for the name as well. */
    readonly unproved?: Said
    readonly opening: string
    readonly failed: (failure: Failure) => Said
  }
  onRetry: () => void
}

/** Stands for a page that is one's own until it can be drawn. */
export function NotYet<Failure>({ frame, window, title, why, words, onRetry }: NotYetProps<Failure>) {
  const here = { frame, window }
  switch (why.kind) {
    case 'signedOut':
    case 'unproved':
      return <Standstill {...here} {...(words[why.kind] ?? words.signedOut)} to={why.to} />
    case 'failed':
      return <Standstill {...here} {...words.failed(why.failure)} onPress={onRetry} />
    case 'opening':
      return <Opening {...here} title={title} text={words.opening} />
  }
}
