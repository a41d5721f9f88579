/**
 * Set on generated pictures of one seed (`bench/photos`), so that hardly a good one is refused; what they find on
 * pictures of another seed `npm run bench -- photos` tells.
 */
export const THRESHOLDS = {
  /** Where white is darker than this, writing cannot be read, of 255. */
  white: 66,
  /** Edges wider than this are blurred, pixels of the copy. */
  edge: 2.9,
  /** The same where it may be the table's. */
  edgeUnfound: 3.6,
  /** An edge of writing rises or falls by at least so much, as a share of how light white is. */
  edgeHeight: 0.16,
  /** A reflection over more than this share of the paper hides words. */
  glare: 0.006,
  /** Where more than this share of its extent lies on the picture's side, it goes on beyond it. */
  touch: 0.25,
  /** What takes less than this share of the picture and goes on beyond it lies there by chance. */
  share: 0.08,
  shareNear: 0.03,
  /** Pixels along a card of 85.6 mm: with fewer, the digits of its number run together. */
  cardLong: 480,
  /** Pixels along a sheet of 297 mm. */
  pageLong: 760,
  /** What is small is measured less finely: between these a card's ratio comes out, and a sheet's. */
  smallCard: { least: 1.45, most: 1.68 },
  smallPage: { least: 1.3, most: 1.68 },
  smallRound: 6.4,
  /** Fewer edges of print than this are none. */
  print: 14,
  /** What is not between these is no card and no page. */
  paper: { least: 1.2, most: 1.85 },
  /** A sheet (A4, 16 开) is 1.41 times as long as wide, with sharp corners. */
  page: { least: 1.28, most: 1.49, round: 1.8 },
  /** A card is 1.586 times as long as wide, with round corners. */
  card: { least: 1.5, most: 1.68, round: 1.2 },
} as const
