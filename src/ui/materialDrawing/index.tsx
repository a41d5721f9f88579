import { Drawing } from '../drawing'
import { Box } from '../element'
import drawings from './index.drawings.json'
import './index.scss'

/** What is photographed: both sides of the ID card, the bank card, a page of the archive. */
export type PictureName = keyof typeof drawings

interface MaterialDrawingProps {
  picture: PictureName
  /** `good` wide, `cut` half out of the picture, `glare`, `dark`; `thumb` small, in a list. */
  look: 'good' | 'cut' | 'glare' | 'dark' | 'thumb'
}

/** A material as a photo of it might look: drawn, so that nobody's card is shown. */
export function MaterialDrawing({ picture, look }: MaterialDrawingProps) {
  return (
    <Box className={`material is-${look}`} hidden>
      <Drawing
        className={`material-${picture}`}
        name={`materialDrawing-${picture}`}
        drawing={drawings[picture]}
      />
    </Box>
  )
}
