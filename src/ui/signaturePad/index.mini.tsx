import { Canvas, type CanvasTouchEvent } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { aria } from '../element/aria'
import { PadFrame } from './frame'
import { base64Of, Pen, prepare, sharpness, type Ink } from './ink'
import type { SignaturePadProps } from './props'

export type { Signature, SignaturePadProps } from './props'

/** A mini-program's canvas node, of the `2d` kind on both platforms. */
interface Paper {
  width: number
  height: number
  getContext(kind: '2d'): Ink
  toDataURL(type: string): string
}

interface Found {
  node: Paper
  width: number
  height: number
}

export function SignaturePad({ id, label, signedLabel, clearLabel, error, onChange }: SignaturePadProps) {
  const found = useRef<Found>()
  const pen = useRef<Pen>()
  const [signed, setSigned] = useState(false)

  const wipe = () => {
    if (!found.current) return
    const { node, width, height } = found.current
    node.width = width * sharpness
    node.height = height * sharpness
    const ink = node.getContext('2d')
    prepare(ink, width, height)
    pen.current = new Pen(ink)
    setSigned(false)
  }

  // The canvas node exists once the platform has drawn it, which may be long after the page was ready.
  useEffect(() => {
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true })
        .exec(([canvas]: [Found | undefined]) => {
          found.current = canvas
          wipe()
        })
    })
    // Once: a new canvas is a new pad.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const point = (event: CanvasTouchEvent) => {
    const [touch] = event.touches
    return touch && { x: touch.x, y: touch.y }
  }
  const down = (event: CanvasTouchEvent) => {
    const at = point(event)
    if (at) pen.current?.down(at)
  }
  const move = (event: CanvasTouchEvent) => {
    const at = point(event)
    if (at) pen.current?.move(at)
  }
  const end = () => {
    if (!found.current || !pen.current?.up() || !pen.current.isName) return
    setSigned(true)
    onChange({ strokes: pen.current.count, image: base64Of(found.current.node.toDataURL('image/png')) })
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
      <Canvas
        id={id}
        canvasId={id}
        type="2d"
        className="pad-paper"
        disableScroll
        onTouchStart={down}
        onTouchMove={move}
        onTouchEnd={end}
        onTouchCancel={end}
        {...aria({ label: signed ? signedLabel : label })}
      />
    </PadFrame>
  )
}
