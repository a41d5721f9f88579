import type { CHOICES, ChoiceField } from '@/domain/form/ids'

type Choices = { readonly [Field in ChoiceField]: Readonly<Record<(typeof CHOICES)[Field][number], string>> }

/** What each choice says. */
export const choiceTexts: Choices = {
  sex: { male: '男', female: '女' },
  needsQualification: { yes: '是', no: '否' },
  specialRetirement: { specialWork: '特殊工种提前退休', illness: '因病提前退休' },
  fundAuthorization: { yes: '已经得到职工本人的授权' },
  classOneCard: { yes: '是本人的Ⅰ类储蓄卡' },
  closeFundAccount: { close: '提取后注销账户', keep: '账户先留着' },
}
