import { execFileSync } from 'node:child_process'
import sharp from 'sharp'

/** What a 2d context draws, kept as lines, so that what the finger drew can be made into a picture. */
export class Drawing {
  strokeStyle = '#000000'
  fillStyle = '#000000'
  lineWidth = 1
  lineCap = 'butt'
  lineJoin = 'miter'
  private readonly shapes: string[] = []
  private path = ''
  private scaleX = 1
  private scaleY = 1

  beginPath(): void {
    this.path = ''
  }

  closePath(): void {
    this.path += 'Z'
  }

  moveTo(x: number, y: number): void {
    this.path += `M${this.at(x, y)}`
  }

  lineTo(x: number, y: number): void {
    this.path += `L${this.at(x, y)}`
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.path += `Q${this.at(cx, cy)} ${this.at(x, y)}`
  }

  stroke(): void {
    const { strokeStyle, lineCap, lineJoin } = this
    const width = this.lineWidth * this.scaleX
    this.shapes.push(
      `<path d="${this.path}" fill="none" stroke="${strokeStyle}" stroke-width="${width}" stroke-linecap="${lineCap}" stroke-linejoin="${lineJoin}"/>`,
    )
  }

  fill(): void {
    this.shapes.push(`<path d="${this.path}" fill="${this.fillStyle}"/>`)
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const size = `width="${width * this.scaleX}" height="${height * this.scaleY}"`
    this.shapes.push(`<rect x="${x * this.scaleX}" y="${y * this.scaleY}" ${size} fill="${this.fillStyle}"/>`)
  }

  /** Apps clear the whole canvas; a part would need the pixels. */
  clearRect(): void {
    this.shapes.length = 0
  }

  scale(x: number, y: number): void {
    this.scaleX *= x
    this.scaleY *= y
  }

  setTransform(a: number, _b: number, _c: number, d: number): void {
    this.scaleX = a
    this.scaleY = d
  }

  // The older API sets styles by functions and draws on demand.
  setStrokeStyle(colour: string): void {
    this.strokeStyle = colour
  }

  setFillStyle(colour: string): void {
    this.fillStyle = colour
  }

  setLineWidth(width: number): void {
    this.lineWidth = width
  }

  setLineCap(cap: string): void {
    this.lineCap = cap
  }

  setLineJoin(join: string): void {
    this.lineJoin = join
  }

  draw(_keep?: boolean, done?: () => void): void {
    done?.()
  }

  async picture(width: number, height: number, type: 'png' | 'jpg'): Promise<Buffer> {
    const image = sharp(Buffer.from(this.svg(width, height)))
    return type === 'png' ? image.png().toBuffer() : image.flatten({ background: '#000' }).jpeg().toBuffer()
  }

  svg(width: number, height: number): string {
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${this.shapes.join('')}</svg>`
  }

  private at(x: number, y: number): string {
    return `${x * this.scaleX},${y * this.scaleY} `
  }
}

/** A canvas element of the page, as `createSelectorQuery().node()` hands it over. */
export class Canvas {
  readonly drawing = new Drawing()
  width = 300
  height = 150

  getContext(kind: string): Drawing | null {
    return kind === '2d' ? this.drawing : null
  }

  /** At once, as on the phone; sharp only works in the background, so it does in a process of its own. */
  toDataURL(type = 'image/png'): string {
    const format = type === 'image/jpeg' ? 'jpeg' : 'png'
    const svg = this.drawing.svg(this.width, this.height)
    const code = `require('sharp')(require('fs').readFileSync(0)).toFormat('${format}').pipe(process.stdout)`
    const picture = execFileSync(process.execPath, ['-e', code], { input: svg, cwd: __dirname, env: {} })
    return `data:image/${format};base64,${picture.toString('base64')}`
  }

  requestAnimationFrame(run: () => void): number {
    setTimeout(run)
    return 0
  }
}
