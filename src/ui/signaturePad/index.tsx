import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { PadFrame } from './frame'
import { base64Of, Pen, prepare, sharpness } from './ink'
import type { SignaturePadProps } from './props'

export type { Signature, SignaturePadProps } from './props'

/** A box to sign in with a finger, a pen or a mouse. */
export function SignaturePad({ id, label, signedLabel, clearLabel, error, onChange }: SignaturePadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pen = useRef<Pen>()
  const [signed, setSigned] = useState(false)

  const wipe = () => {
    const paper = canvas.current
    const ink = paper?.getContext('2d')
    if (!paper || !ink) return
    // Setting the size empties a canvas.
    paper.width = paper.clientWidth * sharpness
    paper.height = paper.clientHeight * sharpness
    prepare(ink, paper.clientWidth, paper.clientHeight)
    pen.current = new Pen(ink)
    setSigned(false)
  }
  useEffect(wipe, [])

  const point = (event: PointerEvent<HTMLCanvasElement>) => {
    const paper = event.currentTarget
    const { left, top, width, height } = paper.getBoundingClientRect()
    // The paper keeps the size it was laid out with, also where the phone has been turned since.
    const turned = { x: paper.width / sharpness / width || 1, y: paper.height / sharpness / height || 1 }
    return { x: (event.clientX - left) * turned.x, y: (event.clientY - top) * turned.y }
  }
  const end = () => {
    if (!canvas.current || !pen.current?.up() || !pen.current.isName) return
    setSigned(true)
    onChange({ strokes: pen.current.count, image: base64Of(canvas.current.toDataURL('image/png')) })
  }
  return (
    <PadFrame
      id={id}
      error={error}
      clearLabel={clearLabel}
      onClear={() => {
        wipe()
        onChange(undefined)
      }}
    >
      <canvas
        id={id}
        className="pad-paper"
        ref={canvas}
        role="img"
        aria-label={signed ? signedLabel : label}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        tabIndex={-1}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          pen.current?.down(point(event))
        }}
        onPointerMove={(event) => pen.current?.move(point(event))}
        onPointerUp={end}
        onPointerCancel={end}
      />
    </PadFrame>
  )
}
