import { DEPARTMENT_INFO } from '@/domain/scheme/departments'
import type { DemonstrationOut } from '@contract/demonstration-contract'
import type { Db } from '@bff/db/database'
import type { Oddity } from '@bff/db/schema'
import { recentOddAnswers } from '@bff/departments/oddAnswers'

/** Why an answer changed nothing, to whoever looks after it. */
const WHY: Readonly<Partial<Record<Oddity, string>>> = {
  alreadyKnown: '已经答复过，没有再记一次',
  unknownTask: '没有送出过这样的任务',
  unreadable: '看不懂写的是什么',
  noSuchCase: '没有这样的办件',
  staleRound: '答复的是上一次提交，已经不办了',
  notSubmitted: '申请已经撤回或退回，没有在办',
  ended: '办件已经结束',
  itemAlreadyDecided: '已经决定过，和这次不一样',
  confirmationAnswered: '已经答复过，和这次不一样',
  confirmationNotAsked: '没有请单位确认过',
  supplementOpen: '还在等申办人补材料',
  contributionOpen: '还在等缴费到账',
  noContributionAwaited: '没有在等缴费到账',
  notWithDepartment: '不是这个部门的事项',
  reasonNotApplicable: '这个原因不能用在这里',
}

/** What a person has to look at: the departments' and units' answers that changed nothing. */
export async function shownOddAnswers(db: Db): Promise<DemonstrationOut<'listOddAnswers'>> {
  const odd = await recentOddAnswers(db)
  return {
    answers: odd.map(({ department, why, ...answer }) => ({
      ...answer,
      name:
        department === null
          ? '不知道是谁'
          : department === 'employer'
            ? '参保单位'
            : DEPARTMENT_INFO[department].shortName,
      why: WHY[why] ?? '现在不能这样答复',
    })),
  }
}
