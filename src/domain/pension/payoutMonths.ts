import { MONTHS_A_YEAR } from '../retirement/months'
import type { Confidence } from '../scheme/rule'

/**
 * 计发月数 by whole years of age at retirement. Source: the national table, several independent copies; of 47 most say
 * 208 and some 207.
 */
export const PAYOUT_MONTHS: Readonly<Record<number, number>> = {
  40: 233,
  41: 230,
  42: 226,
  43: 223,
  44: 220,
  45: 216,
  46: 212,
  47: 208,
  48: 204,
  49: 199,
  50: 195,
  51: 190,
  52: 185,
  53: 180,
  54: 175,
  55: 170,
  56: 164,
  57: 158,
  58: 152,
  59: 145,
  60: 139,
  61: 132,
  62: 125,
  63: 117,
  64: 109,
  65: 101,
  66: 93,
  67: 84,
  68: 75,
  69: 65,
  70: 56,
}
const DISPUTED: Readonly<Record<number, number>> = { 47: 207 }

/**
 * 计发月数 by age in years and months, for who does not retire at a whole year: interpolated, as widely reported since
 * 2025; the official table was not at hand (C).
 */
export const PAYOUT_MONTHS_BY_MONTH: Readonly<Record<number, readonly number[]>> = {
  40: [233, 232.8, 232.5, 232.3, 232, 231.8, 231.5, 231.3, 231, 230.8, 230.5, 230.3],
  41: [230, 229.7, 229.3, 229, 228.7, 228.3, 228, 227.7, 227.3, 227, 226.7, 226.3],
  42: [226, 225.8, 225.5, 225.3, 225, 224.8, 224.5, 224.3, 224, 223.8, 223.5, 223.3],
  43: [223, 222.8, 222.5, 222.3, 222, 221.8, 221.5, 221.3, 221, 220.8, 220.5, 220.3],
  44: [220, 219.7, 219.3, 219, 218.7, 218.3, 218, 217.7, 217.3, 217, 216.7, 216.3],
  45: [216, 215.7, 215.3, 215, 214.7, 214.3, 214, 213.7, 213.3, 213, 212.7, 212.3],
  46: [212, 211.7, 211.3, 211, 210.7, 210.3, 210, 209.7, 209.3, 209, 208.7, 208.3],
  47: [208, 207.7, 207.3, 207, 206.7, 206.3, 206, 205.7, 205.3, 205, 204.7, 204.3],
  48: [204, 203.6, 203.2, 202.8, 202.3, 201.9, 201.5, 201.1, 200.7, 200.3, 199.8, 199.4],
  49: [199, 198.7, 198.3, 198, 197.7, 197.3, 197, 196.7, 196.3, 196, 195.7, 195.3],
  50: [195, 194.6, 194.2, 193.8, 193.3, 192.9, 192.5, 192.1, 191.7, 191.3, 190.8, 190.4],
  51: [190, 189.6, 189.2, 188.8, 188.3, 187.9, 187.5, 187.1, 186.7, 186.3, 185.8, 185.4],
  52: [185, 184.6, 184.2, 183.8, 183.3, 182.9, 182.5, 182.1, 181.7, 181.3, 180.8, 180.4],
  53: [180, 179.6, 179.2, 178.8, 178.3, 177.9, 177.5, 177.1, 176.7, 176.3, 175.8, 175.4],
  54: [175, 174.6, 174.2, 173.8, 173.3, 172.9, 172.5, 172.1, 171.7, 171.3, 170.8, 170.4],
  55: [170, 169.5, 169, 168.5, 168, 167.5, 167, 166.5, 166, 165.5, 165, 164.5],
  56: [164, 163.5, 163, 162.5, 162, 161.5, 161, 160.5, 160, 159.5, 159, 158.5],
  57: [158, 157.5, 157, 156.5, 156, 155.5, 155, 154.5, 154, 153.5, 153, 152.5],
  58: [152, 151.4, 150.8, 150.3, 149.7, 149.1, 148.5, 147.9, 147.3, 146.8, 146.2, 145.6],
  59: [145, 144.5, 144, 143.5, 143, 142.5, 142, 141.5, 141, 140.5, 140, 139.5],
  60: [139, 138.4, 137.8, 137.3, 136.7, 136.1, 135.5, 134.9, 134.3, 133.8, 133.2, 132.6],
  61: [132, 131.4, 130.8, 130.3, 129.7, 129.1, 128.5, 127.9, 127.3, 126.8, 126.2, 125.6],
  62: [125, 124.3, 123.7, 123, 122.3, 121.7, 121, 120.3, 119.7, 119, 118.3, 117.7],
  63: [117, 116.3, 115.7, 115, 114.3, 113.7, 113, 112.3, 111.7, 111, 110.3, 109.7],
  64: [109, 108.3, 107.7, 107, 106.3, 105.7, 105, 104.3, 103.7, 103, 102.3, 101.7],
  65: [101, 100.3, 99.7, 99, 98.3, 97.7, 97, 96.3, 95.7, 95, 94.3, 93.7],
  66: [93, 92.3, 91.5, 90.8, 90, 89.3, 88.5, 87.8, 87, 86.3, 85.5, 84.8],
  67: [84, 83.3, 82.5, 81.8, 81, 80.3, 79.5, 78.8, 78, 77.3, 76.5, 75.8],
  68: [75, 74.2, 73.3, 72.5, 71.7, 70.8, 70, 69.2, 68.3, 67.5, 66.7, 65.8],
  69: [65, 64.3, 63.5, 62.8, 62, 61.3, 60.5, 59.8, 59, 58.3, 57.5, 56.8],
  70: [56],
}

/** The divisor of the account, and between which others it may turn out to lie. */
export interface PayoutMonths {
  readonly months: number
  readonly most: number
  readonly least: number
  readonly confidence: Confidence
}

/** 计发月数 at an age in months; `null` outside the table (40 to 70), never its nearest value (RULINGS 21). */
export function payoutMonthsAt(ageMonths: number): PayoutMonths | null {
  const years = Math.floor(ageMonths / MONTHS_A_YEAR)
  const whole = PAYOUT_MONTHS[years]
  if (whole === undefined) return null
  if (ageMonths % MONTHS_A_YEAR === 0) {
    const other = DISPUTED[years] ?? whole
    return {
      months: whole,
      most: Math.max(whole, other),
      least: Math.min(whole, other),
      confidence: other === whole ? 'B' : 'C',
    }
  }
  const next = PAYOUT_MONTHS[years + 1]
  const between = PAYOUT_MONTHS_BY_MONTH[years]?.[ageMonths % MONTHS_A_YEAR]
  if (next === undefined || between === undefined) return null
  return { months: between, most: whole, least: next, confidence: 'C' }
}
