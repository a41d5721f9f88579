import { wordsLater } from '@/content/failures'
import { termTitle, type TermId } from '@/content/terms/words'
import { Text } from '@/ui/text'
import { WhyLater } from '@/ui/whyLater'

const meanings = () => import('@/content/terms/glossary').then(({ glossary }) => glossary)

/** An official word, explained when it is asked for. */
export function Term({ id }: { id: TermId }) {
  return (
    <WhyLater summary={termTitle(id)} icon="info" load={meanings} waiting={wordsLater}>
      {(glossary) => <Text>{glossary[id]}</Text>}
    </WhyLater>
  )
}
