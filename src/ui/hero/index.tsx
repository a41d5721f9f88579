import { Drawing } from '../drawing'
import { Box } from '../element'
import { Heading } from '../heading'
import { Text } from '../text'
import drawings from './index.drawings.json'
import './index.scss'

/** The product in one picture: six departments' lines become one. */
export function Hero({ title, lead }: { title: string; lead: string }) {
  return (
    <Box className="hero">
      <Drawing className="hero-picture" name="hero-lines" drawing={drawings.lines} />
      <Heading level={1}>{title}</Heading>
      <Text tone="lead">{lead}</Text>
    </Box>
  )
}
