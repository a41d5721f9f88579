import type { Place } from './place'

/** 回答问题, 填写申请表, 拍材料, 核对答案, 签名提交. */
export const STEPS = ['guide', 'form', 'photos', 'check', 'sign'] as const
export type StepId = (typeof STEPS)[number]

const STEP_OF_PATH: Readonly<Record<string, StepId>> = {
  'apply/form': 'form',
  'apply/check': 'check',
  'apply/sign': 'sign',
  'photos/list': 'photos',
  'photos/slot': 'photos',
}

/** 第 n 步，共 5 步. Apart from the list of pages: the home page names the step without carrying the form's rules. */
export function stepOf(place: Place): {
  readonly step: StepId
  readonly number: number
  readonly of: number
} {
  const [path = ''] = place.split('?')
  const step = STEP_OF_PATH[path] ?? 'guide'
  return { step, number: STEPS.indexOf(step) + 1, of: STEPS.length }
}
