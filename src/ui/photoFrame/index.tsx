import { Box } from '../element'
import { Picture } from '../picture'
import './index.scss'

/** A photo that was taken, as large as the page. */
export function PhotoFrame({ src, label }: { src: string; label: string }) {
  return (
    <Box className="photo-frame">
      <Picture className="photo-frame-picture" src={src} label={label} />
    </Box>
  )
}
