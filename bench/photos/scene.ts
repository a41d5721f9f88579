import type { Chance } from './chance'
import type { PictureFault } from '@/platform/judge/picture'

/** How a thing is photographed. Angles in radians, lengths in pixels of the photo, light of 255. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly pitch: number
  readonly yaw: number
  readonly roll: number
  /** How long the thing's long side is in the picture. */
  readonly long: number
  /** Where its middle is. */
  readonly x: number
  readonly y: number
  readonly table: Table
  /** The camera's focal length, in diagonals of the picture. */
  readonly focal: number
  /** Something else that lies at the edge of the picture: its side, how far in it comes, and its colour. */
  readonly beside: Beside | null
  /** Whether no paper is in it. */
  readonly bare: boolean
  /** Whether the page is bound to another on its left. */
  readonly bound: boolean
  /** How light white paper comes out, without shadows. */
  readonly exposure: number
  /** How much lighter one side is than the other, from 0. */
  readonly slope: { readonly x: number; readonly y: number }
  /** The shadow of a hand or phone: a half-plane, how much light is left in it, and how soft its edge is. */
  readonly shadow: {
    readonly angle: number
    readonly at: number
    readonly left: number
    readonly soft: number
  } | null
  readonly glare: {
    readonly x: number
    readonly y: number
    readonly a: number
    readonly b: number
    readonly light: number
  } | null
  /** Standard deviation of the blur. */
  readonly blur: number
  readonly motion: { readonly length: number; readonly steps: readonly [number, number] } | null
  readonly noise: number
  readonly quality: number
  /** The long side of what a chat app leaves of it; `null`: all of it. */
  readonly sentOn: number | null
}

export interface Beside {
  readonly side: 'left' | 'right' | 'top' | 'bottom'
  readonly reach: number
  readonly from: number
  readonly to: number
  readonly colour: readonly [number, number, number]
}

export interface Table {
  readonly kind: 'plain' | 'wood' | 'cloth' | 'stone' | 'tiles'
  readonly colour: readonly [number, number, number]
  readonly second: readonly [number, number, number]
}

const TABLES: readonly Table[] = [
  { kind: 'plain', colour: [58, 52, 50], second: [58, 52, 50] },
  { kind: 'plain', colour: [120, 118, 116], second: [120, 118, 116] },
  { kind: 'wood', colour: [150, 104, 62], second: [112, 74, 42] },
  { kind: 'wood', colour: [96, 62, 40], second: [66, 40, 26] },
  { kind: 'wood', colour: [188, 148, 104], second: [160, 120, 80] },
  { kind: 'cloth', colour: [70, 92, 120], second: [52, 70, 96] },
  { kind: 'cloth', colour: [150, 60, 56], second: [186, 110, 96] },
  { kind: 'stone', colour: [84, 88, 84], second: [128, 128, 120] },
  { kind: 'stone', colour: [44, 46, 48], second: [70, 70, 72] },
  // A white table-cloth: on it hardly anything stands out.
  { kind: 'cloth', colour: [214, 212, 206], second: [198, 196, 190] },
]

/** What else a camera sees where no paper is: walls, a blanket, tiles, the sky, a finger on the lens. */
const BARE: readonly Table[] = [
  { kind: 'plain', colour: [236, 234, 228], second: [236, 234, 228] },
  { kind: 'plain', colour: [222, 214, 196], second: [222, 214, 196] },
  { kind: 'plain', colour: [198, 214, 206], second: [198, 214, 206] },
  { kind: 'plain', colour: [150, 186, 228], second: [150, 186, 228] },
  { kind: 'plain', colour: [214, 88, 66], second: [214, 88, 66] },
  { kind: 'cloth', colour: [168, 152, 140], second: [150, 132, 122] },
  { kind: 'tiles', colour: [226, 224, 218], second: [150, 146, 138] },
  { kind: 'tiles', colour: [176, 150, 120], second: [112, 96, 80] },
]

const LONG_SIDE = 1480
const SHORT_SIDE = 1110

/** A photo as people take them, in order. It holds what is awkward and no fault: shadows, slopes of light, tilt, noise. */
export function goodScene(kind: 'card' | 'page', bound: boolean, chance: Chance): Scene {
  // A page is mostly held upright; a card lies across, whichever way the phone is held.
  const upright = kind === 'page' ? chance.happens(0.85) : chance.happens(0.5)
  const width = upright ? SHORT_SIDE : LONG_SIDE
  const height = upright ? LONG_SIDE : SHORT_SIDE
  const fits = kind === 'page' ? 0.94 * Math.min(height, width * 1.3) : 0.9 * width
  const long = fits * (kind === 'page' ? chance.between(0.8, 1) : chance.between(0.5, 1))
  return {
    focal: chance.between(0.5, 0.8),
    beside: chance.happens(0.2)
      ? {
          side: chance.pick(['left', 'right', 'top', 'bottom']),
          reach: chance.between(0.02, 0.07),
          from: chance.between(0, 0.5),
          to: chance.between(0.5, 1),
          colour: chance.pick([
            [232, 230, 224],
            [30, 30, 34],
            [190, 150, 130],
          ]),
        }
      : null,
    bare: false,
    bound,
    width,
    height,
    pitch: chance.between(-0.3, 0.3),
    yaw: chance.between(-0.3, 0.3),
    roll: chance.between(-0.1, 0.1) + (chance.happens(0.1) ? Math.PI : 0),
    long,
    x: width / 2 + chance.between(-1, 1) * 0.1 * Math.max(0, width - long),
    y: height / 2 + chance.between(-1, 1) * 0.1 * Math.max(0, height - long),
    table: chance.pick(TABLES),
    exposure: chance.happens(0.15) ? chance.between(110, 160) : chance.between(160, 262),
    slope: { x: chance.between(-0.35, 0.35), y: chance.between(-0.35, 0.35) },
    shadow: chance.happens(0.3)
      ? {
          angle: chance.between(0, 6.28),
          at: chance.between(-0.3, 0.3),
          left: chance.between(0.6, 0.85),
          soft: chance.between(20, 120),
        }
      : null,
    glare: null,
    blur: chance.between(0.5, 1.1),
    motion: null,
    noise: chance.between(1, 6),
    quality: chance.whole(70, 92),
    sentOn: null,
  }
}

/** The same photo, gone wrong in one way. `strength` from 0 (just so that somebody would say so) to 1. */
export function spoilt(
  scene: Scene,
  fault: PictureFault,
  strength: number,
  kind: 'card' | 'page',
  chance: Chance,
): Scene {
  switch (fault) {
    case 'dark':
      return { ...scene, exposure: 62 - 44 * strength, shadow: null, noise: chance.between(3, 8) }
    case 'blurred':
      if (chance.happens(0.6)) return { ...scene, blur: 3.2 + 6 * strength }
      return {
        ...scene,
        motion: {
          length: Math.round(11 + 15 * strength),
          steps: chance.pick([
            [1, 0],
            [0, 1],
            [1, 1],
            [1, -1],
          ] as const),
        },
      }
    case 'glare': {
      const size = (0.1 + 0.14 * strength) * scene.long
      return {
        ...scene,
        exposure: chance.between(120, 205),
        glare: {
          x: scene.x + chance.between(-0.22, 0.22) * scene.long,
          y: scene.y + chance.between(-0.12, 0.12) * scene.long,
          a: size * chance.between(0.8, 1.4),
          b: size * chance.between(0.6, 1),
          light: chance.between(260, 420),
        },
      }
    }
    case 'cutOff': {
      // So much of the thing's extent lies outside, on one side or past a corner.
      const out = 0.08 + 0.27 * strength
      const short = scene.long / (kind === 'card' ? 1.586 : 1.414)
      const [across, down] = kind === 'card' ? [scene.long, short] : [short, scene.long]
      const left = chance.happens(0.5)
      const top = chance.happens(0.5)
      const x = left ? across * (0.5 - out) : scene.width - across * (0.5 - out)
      const y = top ? down * (0.5 - out) : scene.height - down * (0.5 - out)
      const way = chance.whole(0, 2)
      return { ...scene, x: way === 1 ? scene.x : x, y: way === 0 ? scene.y : y }
    }
    case 'tooSmall':
      return { ...scene, long: kind === 'card' ? 430 - 310 * strength : 690 - 450 * strength }
    case 'shrunk':
      return { ...scene, sentOn: Math.round((kind === 'card' ? 450 : 690) * (1 - 0.5 * strength)) }
    case 'nothing':
      return {
        ...scene,
        bare: true,
        bound: false,
        table: chance.pick(chance.happens(0.5) ? TABLES : BARE),
        blur: chance.happens(0.3) ? 3 + 21 * strength : scene.blur,
      }
    case 'wrongShape':
      return scene
  }
}
