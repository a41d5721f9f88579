import type { ConditionResult, QuestionId, WindowPlan } from '@/domain/guidance'

/** Which answer would settle what is not known yet. */
const answering: Readonly<Partial<Record<QuestionId, string>>> = {
  birthMonth: '填了出生年月就知道',
  archiveBirth: '定下出生年月就知道',
  retirementMonth: '选好退休的月份就知道',
  archiveMatters: '问清档案里的事就知道',
  recognition: '问清工龄认定没认定就知道',
}

/** A condition's state, in a word and in what it means. */
export function conditionStateText(
  { state, effect, settledBy }: Pick<ConditionResult, 'state' | 'effect' | 'settledBy'>,
  window: WindowPlan | null,
): string {
  if (state === 'met') return '满足'
  // Past the retirement month「到退休当月前」is a day that nobody can keep any more.
  const when = window?.state === 'afterRetirement' ? '要尽快办好' : '到退休当月前要办好'
  // What an earlier decision has to have settled already nobody can still see to (108 三.3).
  if (state === 'notMet' && effect === 'byProcess') return '没满足，请先核对'
  if (state === 'notMet') return effect === 'stops' ? '没满足，现在不能办' : `没满足，${when}`
  const answer = settledBy?.kind === 'question' ? answering[settledBy.question] : undefined
  if (answer !== undefined) return `还不知道，${answer}`
  switch (effect) {
    case 'stops':
      return '还不知道，由人社部门核对'
    case 'beforeRetirement':
      return `还不知道，${when}`
    case 'byProcess':
      return '申请以后，由部门接着办'
    case 'declared':
      return '签名时由您声明'
  }
}
