export interface PictureProps {
  className: string
  /** An address or an object URL; on mini-programs a temporary file too. */
  src: string
  /** What it shows; without it the picture is decoration. */
  label?: string
  /** Fills a box that its class sizes, cut off at the sides; else it is as high as it must be. */
  fill?: boolean
}
