/**
 * Set on generated pictures of one seed (`bench/photos`), so that hardly a good one is refused; what they find on
 * pictures of another seed `npm run bench -- photos` tells.
 */
export const THRESHOLDS = {
  /** Where white is darker than this, writing cannot be read, of 255. */
  white: 66,
  /** Where it is darker than this, nothing can be seen at all. */
  black: 36,
  /** Edges wider than this are blurred, pixels of the copy. */
  edge: 2.9,
  /** The same where there are fewer edges of print than this in the picture: blur makes print pale. */
  edgeFaint: 2.55,
  faint: 130,
  /** The same where it may be the table's. */
  edgeUnfound: 3.6,
  /** Where so many strokes are left of one direction, and of the other less than this share of it. */
  wiped: { print: 80, share: 0.12 },
  /** An edge of writing rises or falls by at least so much, as a share of how light white is, and so many levels. */
  edgeHeight: 0.16,
  leastEdge: 14,
  /** Fewer edges of print than this are none. */
  print: 14,
  /** A reflection over more than this share of the paper hides words. */
  glare: 0.006,
  /** Where more than this share of its extent lies on the picture's side, it goes on beyond it. */
  touch: 0.36,
  /** A corner that lies no further from there is right on it, small pixels. */
  onSide: 0.9,
  /** Where a side of the thing lies there, but with less than this share of it, something else joins it to there. */
  meets: 0.61,
  /** What takes less than this share of the picture and goes on beyond it lies there by chance; less where it is busy. */
  share: 0.08,
  shareNear: 0.03,
  /** What goes from one side of the picture to the other has so many edges of print where it is paper. */
  spanning: 100,
  /** What takes less than this share of the picture is looked at from nearer. */
  near: 0.1,
  /** A bound page is 0.71 times as wide as long: what comes in less far is cut. */
  reach: 0.68,
  /** Between these proportions all of it is in the picture. */
  wholeCard: { least: 1.555, most: 1.62 },
  wholePage: { least: 1.395, most: 1.435 },
  /** Pixels along a card of 85.6 mm: with fewer, the digits of its number run together. */
  cardLong: 480,
  /** Pixels along a sheet of 297 mm. */
  pageLong: 760,
  /** A paper fills this share of its picture at most. */
  fills: 0.92,
  /** What is small is measured less finely: between these a card's ratio comes out, and a sheet's; so round at most. */
  smallCard: { least: 1.45, most: 1.68 },
  smallPage: { least: 1.2, most: 1.68 },
  smallRound: 6.4,
  /** What is not between these is no card and no page. */
  paper: { least: 1.2, most: 1.85 },
  /** A sheet (A4, 16 开) is 1.41 times as long as wide, with sharp corners. */
  page: { least: 1.28, most: 1.49, round: 1.8 },
  /** A card is 1.586 times as long as wide, with round corners. */
  card: { least: 1.5, most: 1.68, round: 1.2 },
} as const

/** Whether it has four sides, and the proportions of some paper. */
export const isPaper = (ratio: number | null): boolean =>
  ratio !== null && ratio > THRESHOLDS.paper.least && ratio < THRESHOLDS.paper.most
