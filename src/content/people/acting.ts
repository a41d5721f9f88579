import { goneWords, type Over } from './over'

type As = 'helper' | 'agent'

interface ForWhom {
  readonly ownerName: string
  readonly mandateId: string
  readonly relation: As
}

/** On every page while somebody fills in for another: whose it is, and the way back to one's own. */
export const acting = {
  whose: (forWhom: Pick<ForWhom, 'ownerName' | 'relation'>) => acting.whosePieces(forWhom).join(''),
  /** The same; the piece in the middle is never torn apart by a line's end. */
  whosePieces: ({ ownerName, relation }: Pick<ForWhom, 'ownerName' | 'relation'>) =>
    relation === 'agent'
      ? (['您在替', ownerName, '办。'] as const)
      : (['您在帮', ownerName, '填。'] as const),
  back: '回到我自己的',
} as const

const toAgencies = { action: '看看我替谁办', to: '/pages/agent/whom/index' } as const
const toFamily = { action: '看看我的家人', to: '/pages/people/family/index' } as const

/** Why a page of the form is not there (any more) for whoever helped, and where to go. */
export function notHere(
  forWhom: ForWhom | null,
  sent: boolean,
  left: Pick<ForWhom, 'ownerName' | 'relation'> | null,
  over: Over | null,
) {
  if (forWhom === null && left !== null && over !== null) {
    const { title, text } = goneWords(left.ownerName, over)
    if (left.relation === 'helper') return { title, text, ...toFamily }
    // An application that is over leaves nobody anything to go on with.
    const goesOn = over.on === null ? '' : '已经提交的，由本人接着办。'
    return { title, text: `${text}${goesOn}`, ...toAgencies }
  }
  if (forWhom === null && left?.relation === 'agent') {
    return {
      title: `现在不能替${left.ownerName}办了`,
      text: '委托停了、到期了，或者您已经回到自己的。已经提交的，由本人接着办。',
      ...toAgencies,
    }
  }
  if (forWhom === null) {
    return {
      title: left === null ? '现在不帮家人填了' : `现在不帮${left.ownerName}填了`,
      text: '授权停了、到期了，或者您已经回到自己的。',
      ...toFamily,
    }
  }
  const { ownerName, mandateId } = forWhom
  return sent
    ? {
        title: `${ownerName}已经提交`,
        text: '提交以后不能在这里改。您看得到办到哪一步。',
        action: '看办到哪一步',
        to: `/pages/people/case/index?id=${mandateId}`,
      }
    : {
        title: acting.whose(forWhom).slice(0, -1),
        text: '这一页是您自己的。先回首页，再接着办自己的。',
        action: '回首页',
        to: '/pages/home/index',
      }
}
