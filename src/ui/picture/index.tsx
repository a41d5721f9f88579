import type { PictureProps } from './props'

/** A photo. */
export function Picture({ className, src, label = '' }: PictureProps) {
  return <img className={className} src={src} alt={label} />
}
