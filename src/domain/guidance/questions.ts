import { parseYearMonth } from '../retirement/months'
import type { YearMonth } from '../scheme/ids'
import { UNKNOWN, type Facts } from './facts'

export const QUESTION_IDS = [
  'insurance',
  'birthMonth',
  'archiveBirth',
  'archiveBirthMonth',
  'retiree',
  'earlyRetirement',
  'archiveMatters',
  'recognition',
  'retirementMonth',
  'housingFund',
  'medicalInsurance',
] as const
export type QuestionId = (typeof QUESTION_IDS)[number]

/** Answers as they are kept and sent: a chosen option's id, a month `YYYY-MM`, or `unknown`. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>

/** Nobody answers more. */
export const MOST_QUESTIONS = 10
