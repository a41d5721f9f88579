import type { MustActCode } from '@/domain/case'

export interface MustActFacts {
  /** The department's short name; empty where none asks. */
  readonly department: string
  readonly item: string
  /** How many pictures are wanted. */
  readonly pictures: number
}

/** What the citizen must do: one line that says it, one that says where it leads. */
export const mustActWords: Readonly<
  Record<MustActCode, { readonly title: (facts: MustActFacts) => string; readonly note: string }>
> = {
  answerSupplement: {
    title: ({ department, pictures }) => `给${department}补 ${String(pictures)} 张照片`,
    note: '看要补什么',
  },
  correctAndResubmit: {
    title: ({ department }) => `${department}没有通过，退回给您修改`,
    note: '看原因，改好再交',
  },
  correctForUnit: { title: () => '单位没有确认，退回给您修改', note: '看单位说了什么' },
  finishChanges: { title: () => '您撤回来修改了，还没有再交', note: '接着改' },
  seeToContribution: {
    title: ({ department }) => `${department}在等缴费到账`,
    note: '看要问谁',
  },
  applySeparately: { title: ({ item }) => `${item}没有通过`, note: '看原因和下一步' },
  claimCertificate: { title: () => '电子退休证可以领取了', note: '去领取' },
}

/** The same as a row of a list. */
export const mustActRow = <Act extends { readonly code: MustActCode; readonly facts: MustActFacts }>({
  code,
  facts,
  ...rest
}: Act) => ({ ...rest, label: mustActWords[code].title(facts), note: mustActWords[code].note })
