import { Drawing } from '../drawing'
import { Box } from '../element'
import { Heading } from '../heading'
import { Text } from '../text'
import './index.scss'

const sixLines = [5, 20, 35, 49, 64, 79].map((y) => `M0 ${y}H96C168 ${y} 150 42 226 42`).join('')

const shapes = [
  { d: sixLines, stroke: 2.5, colour: 'var(--rail)', blunt: true },
  { d: 'M224 42H375', stroke: 5, colour: 'var(--accent)', blunt: true },
  { d: 'M277 42a9 9 0 1018 0a9 9 0 10-18 0', colour: 'var(--sheet)' },
  { d: 'M277 42a9 9 0 1018 0a9 9 0 10-18 0', stroke: 4, colour: 'var(--accent)' },
]

/** The product in one picture: six departments' lines become one. */
export function Hero({ title, lead }: { title: string; lead: string }) {
  return (
    <Box className="hero">
      <Drawing className="hero-lines" width={375} height={84} shapes={shapes} cover />
      <Heading level={1}>{title}</Heading>
      <Text tone="lead">{lead}</Text>
    </Box>
  )
}
