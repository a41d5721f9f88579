/** What both a browser's canvas and a mini-program's draw with: all that pictures are drawn with here. */
export interface Pen {
  font: string
  fillStyle: unknown
  strokeStyle: unknown
  lineWidth: number
  lineCap: string
  globalAlpha: number
  measureText(text: string): { readonly width: number }
  fillText(text: string, x: number, y: number): void
  fillRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void
  closePath(): void
  fill(): void
  stroke(): void
  setLineDash(dashes: number[]): void
  save(): void
  restore(): void
  translate(x: number, y: number): void
  scale(x: number, y: number): void
}

/** A picture that is about to be drawn, in pixels. */
export interface Planned {
  readonly width: number
  readonly height: number
  draw(pen: Pen): void
}

/**
 * Sets a picture out: how high it is only what measures its words knows.
 * @param family the fonts to write in
 */
export type Plan = (pen: Pen, family: string) => Planned

/** Where a picture has come to; `refused`: the person, or the phone, does not let the app put it there. */
export type Kept = 'downloads' | 'album' | 'refused' | 'failed'
