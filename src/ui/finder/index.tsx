import { useEffect, useRef, type ReactNode } from 'react'
import { Pressable } from '../pressable'
import { Icon, type IconName } from '../icon'
import { Drawing } from '../drawing'
import drawings from './index.drawings.json'
import './index.scss'

interface FinderProps {
  /** What the camera sees; nothing yet while it opens. */
  readonly stream: MediaStream | null
  /** Whose outline the frame has: a card lies across, a page stands. */
  readonly shape: 'card' | 'page'
  /** What is seen, for screen readers. */
  readonly label: string
  /** Once there is a picture. */
  readonly onReady: (video: HTMLVideoElement) => void
}

/** The camera's live picture with the corners of a frame over it. On H5 alone: mini-programs open their own camera. */
export function Finder({ stream, shape, label, onReady }: FinderProps) {
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])

  return (
    <div className={`finder finder-${shape}`} role="img" aria-label={label}>
      <video
        ref={video}
        className="finder-picture"
        autoPlay
        muted
        playsInline
        aria-hidden="true"
        tabIndex={-1}
        onLoadedData={({ currentTarget }) => onReady(currentTarget)}
      />
      <Drawing className="finder-frame" name={`finder-${shape}`} drawing={drawings[shape]} />
    </div>
  )
}

/** A page that is dark in every theme, so that the picture is what one sees. */
export function Darkroom({ children }: { readonly children: ReactNode }) {
  return <div className="camera">{children}</div>
}

interface Control {
  readonly label: string
  readonly onPress: () => void
}

interface ShutterProps {
  readonly album: Control
  readonly shoot: Control & { readonly disabled: boolean }
  /** None where the phone has no light. */
  readonly light: Control | null
}

/** What is under the finder: album, shutter, light. */
export function Shutter({ album, shoot, light }: ShutterProps) {
  return (
    <div className="shoot">
      <ShootButton icon="picture" {...album} />
      <Pressable
        id="shutter"
        className="shoot-button shoot-main"
        disabled={shoot.disabled}
        onPress={shoot.onPress}
      >
        <span className="shoot-disc" aria-hidden="true" />
        {shoot.label}
      </Pressable>
      {light === null ? (
        <span className="shoot-button" />
      ) : (
        <Pressable className="shoot-button" onPress={light.onPress}>
          <Drawing className="ico" name="finder-light" drawing={drawings.light} />
          {light.label}
        </Pressable>
      )}
    </div>
  )
}

function ShootButton({ icon, label, onPress }: Control & { readonly icon: IconName }) {
  return (
    <Pressable className="shoot-button" onPress={onPress}>
      <Icon name={icon} />
      {label}
    </Pressable>
  )
}
