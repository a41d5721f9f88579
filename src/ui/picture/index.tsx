interface PictureProps {
  className: string
  /** A data URI, an object URL, or an address; on mini-programs a temporary file too. */
  src: string
  /** What it shows; without it the picture is decoration. */
  label?: string
}

export function Picture({ className, src, label = '' }: PictureProps) {
  return <img className={className} src={src} alt={label} />
}
