import type { Refusal } from '@/domain/case'

/** Why something was not done to a case, for whoever asked for it: the citizen, or a clerk at the console. */
export const refusalOfCommand: Readonly<Record<Refusal, string>> = {
  noSuchCase: '没有找到这件申请。',
  alreadyCreated: '这件申请已经建好了。',
  scenarioNotOffered: '这种情形现在还不能在这里办，请按原来的渠道办理。',
  itemNotInScenario: '有的事项不属于这种情形，请重新勾选。',
  indispensableItemMissing: '待遇资格确认是第一步，不能不选。',
  notADraft: '申请已经提交，部门正在办。要改，请先「改一改再交」。',
  notSubmitted: '这件申请现在不在部门手里。',
  alreadyDecided: '已经有部门作出决定，不能再撤回。有事请打 12333。',
  ended: '这件申请已经办结。',
  staleRound: '这是上一次提交的材料，申请人已经改过再交，请看新的一份。',
  notWithDepartment: '这一项没有送到这个部门。',
  itemAlreadyDecided: '这一项已经有结果了，不能再改。',
  supplementOpen: '正在等申请人补材料，补上以后才能接着办。',
  contributionOpen: '正在等缴费到账，到账以后才能接着办。',
  nothingWanted: '现在没有部门要您补材料。',
  answerIncomplete: '要补的照片还没有补齐。',
  reasonNotApplicable: '这个原因不适用于这一项或这份材料，请换一个。',
  noContributionAwaited: '现在没有在等缴费到账。',
  householdNotAsked: '还没有请公安部门核对户籍信息。',
  noSuchResult: '这一项还没有结果，不能备案。',
  certificateNotYet: '养老金核定以后，才能领取电子退休证。',
}
