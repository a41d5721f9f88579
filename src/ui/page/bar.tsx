import { Box, Inline } from '../element'
import { Icon } from '../icon'
import { Mark } from '../mark'
import { Pressable } from '../pressable'
import type { BarLink, PageFrame } from './props'

interface BarProps {
  frame: PageFrame
  links: readonly BarLink[]
  /** Absent on the roots, and on mini-programs, whose own title bar goes back. */
  onBack: (() => void) | undefined
  branded: boolean
  /** Absent where nothing can be read aloud. */
  reading?: { readonly isReading: boolean; toggle(): void } | null
  onHelp: () => void
}

/** Back or brand on the left, help always on the right. */
export function Bar({ frame, links, onBack, branded, reading, onHelp }: BarProps) {
  return (
    <Box as="header" className="bar">
      {onBack && <BarButton icon="back" label={frame.back} onPress={onBack} />}
      {branded && (
        <Box as="p" className="brand">
          <Mark />
          <Inline block className="brand-name">
            {frame.brand.map((line) => (
              <Inline key={line} block>
                {line}
              </Inline>
            ))}
          </Inline>
        </Box>
      )}
      <Inline block className="bar-gap" />
      {links.map((link) => (
        <BarButton key={link.label} {...link} />
      ))}
      {reading && (
        <BarButton
          icon="speaker"
          label={reading.isReading ? frame.readNoMore : frame.read}
          onPress={reading.toggle}
        />
      )}
      <BarButton icon="help" label={frame.help} onPress={onHelp} />
    </Box>
  )
}

function BarButton({ icon, label, ...target }: BarLink) {
  return (
    <Pressable className="bar-btn" {...target}>
      <Icon name={icon} />
      {label}
    </Pressable>
  )
}
