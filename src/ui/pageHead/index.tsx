import type { ReactNode } from 'react'
import { Box, Inline } from '../element'
import { Heading } from '../heading'
import { Icon, type IconName } from '../icon'
import { State, type SignState } from '../sign'
import { Step, type StepProps } from '../step'
import { Text } from '../text'
import { words } from '../words'
import './index.scss'

interface PageHeadProps {
  title: ReactNode
  /** How the title may break into lines; without it, after its punctuation. */
  phrases?: readonly string[]
  step?: StepProps
  /** The state of what the page is about, above its title. */
  state?: { state: SignState; text: string }
  lead?: ReactNode
  /** Small, under the title: number, today. One string a line. */
  meta?: string | readonly string[]
  /** 「已保存 10:05，可以随时离开」; read out when it changes. */
  saved?: string
  /** Default the tick of what is done; anything else is drawn quietly. */
  savedIcon?: IconName
  children?: ReactNode
}

function savedClass(saved: string | undefined, icon: IconName): string {
  if (saved === undefined) return 'unsaved'
  return icon === 'check' ? 'saved' : 'saved is-pending'
}

/** What a page is: where in the journey, its one heading, and whether what was typed is safe. */
export function PageHead({
  title,
  phrases,
  step,
  state,
  lead,
  meta,
  saved,
  savedIcon = 'check',
  children,
}: PageHeadProps) {
  const lines = typeof meta === 'string' ? [meta] : (meta ?? [])
  return (
    <Box className="head">
      {step && <Step {...step} />}
      {state && <State state={state.state}>{state.text}</State>}
      <Heading level={1} phrases={phrases}>
        {title}
      </Heading>
      {lead !== undefined && <Text tone="lead">{lead}</Text>}
      {lines.length > 0 && (
        <Box>
          {lines.map((line) => (
            <Box as="p" className="step" key={line}>
              {words(line)}
            </Box>
          ))}
        </Box>
      )}
      <Box role="status" live="polite" className={savedClass(saved, savedIcon)}>
        {saved !== undefined && <Icon name={savedIcon} />}
        {saved !== undefined && <Inline>{words(saved)}</Inline>}
      </Box>
      {children}
    </Box>
  )
}
