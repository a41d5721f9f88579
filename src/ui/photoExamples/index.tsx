import { Box, Inline } from '../element'
import { MaterialDrawing, type PictureName } from '../materialDrawing'
import { Section } from '../section'
import { Sign } from '../sign'
import { words } from '../words'
import './index.scss'

export type { PictureName } from '../materialDrawing'

/** What can go wrong with a photo. */
export type Fault = 'cut' | 'glare' | 'dark'

interface PhotoExamplesProps {
  id: string
  /** 「怎么拍」, for screen readers. */
  title: string
  /** Without a `fault` it is the good one, and stands wide. `text` says what is good, or wrong. */
  examples: readonly { picture: PictureName; fault?: Fault; text: string }[]
}

/** Drawn examples: a photo of a card that went wrong would frighten more than it teaches. */
export function PhotoExamples({ id, title, examples }: PhotoExamplesProps) {
  return (
    <Section id={id} title={title} hideTitle>
      <Box>
        <Box as="ul" className="examples">
          {examples.map(({ picture, fault, text }) => (
            <Box as="li" key={text} className={fault ? 'example' : 'example is-good'}>
              <MaterialDrawing picture={picture} look={fault ?? 'good'} />
              <Box as="p" className="example-text">
                <Sign state={fault ? 'refuse' : 'done'} />
                <Inline>{words(text)}</Inline>
              </Box>
            </Box>
          ))}
        </Box>
      </Box>
    </Section>
  )
}
