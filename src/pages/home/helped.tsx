import type { ReactNode } from 'react'
import { home } from '@/content/home'
import { helpedRow } from '@/content/people/asking'
import { useAsking } from '@/stores/asking'
import { RowLink, RowLinks } from '@/ui/rowLink'
import { Section } from '@/ui/section'

/** 我帮着办的: each by name, one tap to their page. Nobody else reads of it that it was listed here (ruling 41). */
export function Helped({ children }: { children: ReactNode }) {
  const helped = useAsking((state) => state.helped) ?? []
  if (helped.length === 0) return null
  return (
    <Section id="helped" title={home.helped.title}>
      <RowLinks>
        {helped.map((one) => {
          const { key, ...row } = helpedRow(one)
          return <RowLink key={key} {...row} />
        })}
      </RowLinks>
      {children}
    </Section>
  )
}
