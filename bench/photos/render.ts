import sharp from 'sharp'
import { chanceOf, type Chance } from './chance'
import type { DrawnPaper } from './papers'
import type { Scene, Table } from './scene'

/** Photographs a paper. @returns a JPEG */
export async function photograph(paper: DrawnPaper, scene: Scene, seed: number): Promise<Buffer> {
  const { width, height } = scene
  const chance = chanceOf(seed)
  const lit = await lay(paper, scene, chance)
  let picture = sharp(lit, { raw: { width, height, channels: 3 } })
  if (scene.motion !== null) picture = picture.convolve(motionKernel(scene.motion))
  const seen = await picture.blur(scene.blur).raw().toBuffer()
  addNoise(seen, scene.noise, chance)
  const taken = sharp(seen, { raw: { width, height, channels: 3 } })
  const sent =
    scene.sentOn === null ? taken : taken.resize({ width: scene.sentOn, height: scene.sentOn, fit: 'inside' })
  return sent.jpeg({ quality: scene.quality }).toBuffer()
}

function motionKernel({ length, steps: [dx, dy] }: NonNullable<Scene['motion']>) {
  const size = length % 2 === 0 ? length + 1 : length
  const middle = (size - 1) / 2
  const kernel = new Array<number>(size * size).fill(0)
  const reach = dx !== 0 && dy !== 0 ? Math.floor(middle / Math.SQRT2) : middle
  for (let step = -reach; step <= reach; step += 1)
    kernel[(middle + step * dy) * size + middle + step * dx] = 1
  return { width: size, height: size, kernel, scale: 2 * reach + 1 }
}

/** Standard normal values, drawn once and read from anywhere. */
function addNoise(data: Buffer, deviation: number, chance: Chance): void {
  const table = Float32Array.from({ length: 1 << 14 }, () => {
    let sum = 0
    for (let draw = 0; draw < 6; draw += 1) sum += chance.next()
    return (sum - 3) * Math.SQRT2 * deviation
  })
  let state = chance.whole(1, 1 << 30)
  for (let at = 0; at < data.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const value = data[at] ?? 0
    // What has burnt out is flat: a full sensor has no noise.
    if (value < 255) data[at] = Math.max(0, Math.min(255, value + (table[state >>> 18] ?? 0)))
  }
}

/** So far from any paper that nothing of it is seen, millimetres. */
const FAR = 1e6

/** The paper on its table, in its light, seen by a camera: without blur and noise. */
async function lay(paper: DrawnPaper, scene: Scene, chance: Chance): Promise<Buffer> {
  const { width, height } = scene
  // Drawn about as large as it will be seen: sampled point by point, a larger one would flicker.
  const longUnits = Math.max(paper.across, paper.down)
  const texture = await sharp(Buffer.from(paper.svg))
    .resize(Math.round((scene.long * paper.across) / longUnits))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { data: drawn, info } = texture
  const toPaper = inverse(homography(scene, paper))
  const perMm = scene.long / longUnits
  const tableAt = tableOf(scene.table, chance)
  const lightAt = lightOf(scene)
  const out = Buffer.alloc(width * height * 3)
  const seen = [0, 0, 0]
  const isBeside = besideOf(scene, seen)
  for (let v = 0; v < height; v += 1) {
    for (let u = 0; u < width; u += 1) {
      const w = toPaper[6] * u + toPaper[7] * v + toPaper[8]
      // Millimetres from the paper's middle.
      const s = (toPaper[0] * u + toPaper[1] * v + toPaper[2]) / w
      const t = (toPaper[3] * u + toPaper[4] * v + toPaper[5]) / w
      const outside = scene.bare ? FAR : beyondEdge(s, t, paper)
      const onNeighbour = scene.bound && s < 0 && outside > 0 && Math.abs(t) < paper.down / 2 && w > 0
      const cover = Math.max(0, Math.min(1, 0.5 - outside * perMm))
      if (onNeighbour) {
        // Towards the binding it turns away from the light.
        seen.fill(238 * (1 - 0.4 * Math.max(0, 1 - outside / 9)))
      } else if (cover < 1) {
        if (!isBeside(u, v)) tableAt(u, v, seen)
        // Where it lies, a paper throws a narrow shadow.
        const near = 1 - 0.35 * Math.max(0, 1 - Math.max(0, outside) / 1.2)
        for (let c = 0; c < 3; c += 1) seen[c] = (seen[c] ?? 0) * near * (1 - cover)
      } else seen.fill(0)
      if (cover > 0) {
        const i = Math.max(0, Math.min(info.width - 1.001, (s / paper.across + 0.5) * info.width - 0.5))
        const j = Math.max(0, Math.min(info.height - 1.001, (t / paper.down + 0.5) * info.height - 0.5))
        const i0 = Math.floor(i)
        const j0 = Math.floor(j)
        const fi = i - i0
        const fj = j - j0
        for (let c = 0; c < 3; c += 1) {
          const at = (j0 * info.width + i0) * 3 + c
          const upper = (drawn[at] ?? 0) * (1 - fi) + (drawn[at + 3] ?? 0) * fi
          const lower =
            (drawn[at + info.width * 3] ?? 0) * (1 - fi) + (drawn[at + info.width * 3 + 3] ?? 0) * fi
          seen[c] = (seen[c] ?? 0) + cover * (upper * (1 - fj) + lower * fj)
        }
      }
      const { gain, added } = lightAt(u, v, cover)
      for (let c = 0; c < 3; c += 1) {
        out[(v * width + u) * 3 + c] = Math.max(0, Math.min(255, (seen[c] ?? 0) * gain + added))
      }
    }
  }
  return out
}

/** Puts the colour of what lies at the picture's edge in place, where it does. */
function besideOf({ width, height, beside }: Scene, into: number[]) {
  return (u: number, v: number): boolean => {
    if (beside === null) return false
    const { side, reach, from, to, colour } = beside
    const lying = side === 'left' || side === 'right'
    const along = lying ? v / height : u / width
    const across = lying ? u / width : v / height
    const depth = side === 'left' || side === 'top' ? across : 1 - across
    if (depth > reach || along < from || along > to) return false
    for (let c = 0; c < 3; c += 1) into[c] = colour[c] ?? 0
    return true
  }
}

/** How far outside the paper's edge a point lies, millimetres; negative inside. */
function beyondEdge(s: number, t: number, { across, down, corner }: DrawnPaper): number {
  const x = Math.abs(s) - across / 2 + corner
  const y = Math.abs(t) - down / 2 + corner
  return Math.min(Math.max(x, y), 0) + Math.hypot(Math.max(x, 0), Math.max(y, 0)) - corner
}

/** Where the paper's corners come to lie in the picture. */
export function cornersOf(
  scene: Scene,
  paper: Pick<DrawnPaper, 'across' | 'down'>,
): readonly { x: number; y: number }[] {
  const m = homography(scene, paper)
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([i = 0, j = 0]) => {
    const s = (i * paper.across) / 2
    const t = (j * paper.down) / 2
    const w = m[6] * s + m[7] * t + m[8]
    return { x: (m[0] * s + m[1] * t + m[2]) / w, y: (m[3] * s + m[4] * t + m[5]) / w }
  })
}

type Matrix = readonly [number, number, number, number, number, number, number, number, number]

/** From the paper's plane (millimetres) to the picture (pixels): a pinhole camera. */
function homography(
  { width, height, focal: diagonals, pitch, yaw, roll, long, x, y }: Scene,
  { across, down }: Pick<DrawnPaper, 'across' | 'down'>,
): Matrix {
  const focal = diagonals * Math.hypot(width, height)
  const far = (focal * Math.max(across, down)) / long
  const [cp, sp, cy, sy, cr, sr] = [pitch, yaw, roll].flatMap((angle) => [Math.cos(angle), Math.sin(angle)])
  if (cp === undefined || sp === undefined || cy === undefined) throw new Error('no angles')
  if (sy === undefined || cr === undefined || sr === undefined) throw new Error('no angles')
  // Rz(roll) · Ry(yaw) · Rx(pitch), its first two columns.
  const r1 = [cr * cy, sr * cy, -sy] as const
  const r2 = [cr * sy * sp - sr * cp, sr * sy * sp + cr * cp, cy * sp] as const
  const tx = ((x - width / 2) * far) / focal
  const ty = ((y - height / 2) * far) / focal
  const row = (a: number, b: number, c: number, z: readonly [number, number, number], middle: number) =>
    [focal * a + middle * z[0], focal * b + middle * z[1], focal * c + middle * z[2]] as const
  const z = [r1[2], r2[2], far] as const
  return [...row(r1[0], r2[0], tx, z, width / 2), ...row(r1[1], r2[1], ty, z, height / 2), ...z]
}

function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]
}

function lightOf({ width, height, exposure, slope, shadow, glare }: Scene) {
  const cos = shadow ? Math.cos(shadow.angle) : 0
  const sin = shadow ? Math.sin(shadow.angle) : 0
  const answer = { gain: 0, added: 0 }
  return (u: number, v: number, cover: number) => {
    const x = u / width - 0.5
    const y = v / height - 0.5
    let gain = (exposure / 255) * (1 + slope.x * x + slope.y * y) * (1 - 0.15 * (x * x + y * y))
    if (shadow !== null) {
      const into = (x * cos + y * sin - shadow.at) * width
      const share = Math.max(0, Math.min(1, 0.5 + into / (2 * shadow.soft)))
      gain *= 1 - (1 - shadow.left) * share
    }
    answer.gain = gain
    answer.added = 0
    if (glare !== null && cover > 0) {
      const off = ((u - glare.x) / glare.a) ** 2 + ((v - glare.y) / glare.b) ** 2
      answer.added = cover * glare.light * Math.exp(-(off ** 1.5))
    }
    return answer
  }
}

/** Values that run smoothly from one lattice point to the next. */
function smoothNoise(chance: Chance) {
  const side = 128
  const values = Float32Array.from({ length: side * side }, () => chance.next() - 0.5)
  const at = (i: number, j: number) => values[(j & (side - 1)) * side + (i & (side - 1))] ?? 0
  return (x: number, y: number) => {
    const i = Math.floor(x)
    const j = Math.floor(y)
    const fx = x - i
    const fy = y - j
    const upper = at(i, j) * (1 - fx) + at(i + 1, j) * fx
    const lower = at(i, j + 1) * (1 - fx) + at(i + 1, j + 1) * fx
    return upper * (1 - fy) + lower * fy
  }
}

function tableOf({ kind, colour, second }: Table, chance: Chance) {
  const noise = smoothNoise(chance)
  const turned = chance.between(-0.3, 0.3)
  const cos = Math.cos(turned)
  const sin = Math.sin(turned)
  const share = (u: number, v: number): number => {
    const x = u * cos - v * sin
    const y = u * sin + v * cos
    switch (kind) {
      case 'plain':
        return 0
      case 'wood':
        return 0.5 + noise(x / 260, y / 9) + 0.5 * noise(x / 60, y / 3)
      case 'cloth':
        return (((Math.floor(x / 46) + Math.floor(y / 46)) & 1) === 0 ? 0.2 : 0.8) + 0.4 * noise(x / 3, y / 3)
      case 'stone':
        return 0.5 + 1.2 * noise(x / 7, y / 7) * noise(x / 40, y / 40) * 4
      case 'tiles': {
        const [i, j] = [x / 520, y / 520].map((along) => 520 * Math.abs(along - Math.round(along)))
        return Math.min(i ?? 0, j ?? 0) < 5 ? 1 : 0.12 * (noise(x / 90, y / 90) + 0.5)
      }
    }
  }
  return (u: number, v: number, into: number[]) => {
    const of = Math.max(0, Math.min(1, share(u, v)))
    for (let c = 0; c < 3; c += 1) into[c] = (colour[c] ?? 0) * (1 - of) + (second[c] ?? 0) * of
  }
}
