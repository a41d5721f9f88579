import { home } from '@/content/home'
import { helpedRow } from '@/content/people/asking'
import { useAsking } from '@/stores/asking'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'
import { Unheard } from './unheard'

/** 我帮着办的: each by name, one tap to their page. Nobody else reads of it that it was listed here (ruling 41). */
export function Helped() {
  const helped = useAsking((state) => state.helped) ?? []
  const unheard = useAsking((state) => state.unheard)
  const load = useAsking((state) => state.load)
  if (helped.length === 0) return null
  return (
    <Section id="helped" title={home.helped.title}>
      <RowLinks>
        {helped.map((one) => {
          const { key, ...row } = helpedRow(one)
          return <RowLink key={key} {...row} />
        })}
      </RowLinks>
      {unheard && <Unheard onRetry={() => void load()} />}
    </Section>
  )
}
