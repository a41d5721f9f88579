import { readFileSync } from 'node:fs'
import { createCanvas, GlobalFonts, type Canvas as Surface, type SKRSContext2D } from '@napi-rs/canvas'
import { Failure, type Call, type Values } from './replies'

// What a phone's own font has, and that of a machine that builds may not: Chinese.
const SYSTEM = 'sans-serif'
const FILES = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']
let hasFonts = false

function fonts(): void {
  if (hasFonts) return
  for (const file of FILES)
    GlobalFonts.register(readFileSync(require.resolve(`@expo-google-fonts/noto-sans-sc/${file}`)), SYSTEM)
  hasFonts = true
}

/** Both platforms draw nothing on what is larger. */
const LARGEST = 4096

/** A canvas element of the page, as `createSelectorQuery().node()` hands it over: what is drawn on it becomes a picture. */
export class Canvas {
  private readonly surface: Surface = createCanvas(300, 150)

  get width(): number {
    return this.surface.width
  }

  /** Setting either empties it, as on the phone. */
  set width(width: number) {
    this.surface.width = width
  }

  get height(): number {
    return this.surface.height
  }

  set height(height: number) {
    this.surface.height = height
  }

  getContext(kind: string): SKRSContext2D | null {
    fonts()
    return kind === '2d' ? this.surface.getContext('2d') : null
  }

  toDataURL(type = 'image/png'): string {
    return type === 'image/jpeg' ? this.surface.toDataURL('image/jpeg') : this.surface.toDataURL('image/png')
  }

  requestAnimationFrame(run: () => void): number {
    setTimeout(run)
    return 0
  }

  async picture(call: Call): Promise<{ readonly bytes: Buffer; readonly type: 'png' | 'jpg' }> {
    if (Math.max(this.width, this.height) > LARGEST) throw new Failure('canvas is too large')
    const of = (name: string, otherwise: number) => {
      const value = call[name]
      return typeof value === 'number' ? value : otherwise
    }
    const [x, y] = [of('x', 0), of('y', 0)]
    const [width, height] = [of('width', this.width - x), of('height', this.height - y)]
    const made = createCanvas(of('destWidth', width), of('destHeight', height))
    made.getContext('2d').drawImage(this.surface, x, y, width, height, 0, 0, made.width, made.height)
    return call.fileType === 'jpg'
      ? { bytes: await made.encode('jpeg'), type: 'jpg' }
      : { bytes: await made.encode('png'), type: 'png' }
  }
}

/** Alipay's canvas makes a file of itself. */
export class AlipayCanvas extends Canvas {
  /** Set by whoever hands the canvas over: answering is the bridge's. */
  toTempFilePath: (call?: Values) => void = () => undefined
}
