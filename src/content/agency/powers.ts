import type { Power } from '@/domain/people'

interface PowerWords {
  /** As the paper, its model and a department's desk name it. */
  readonly label: string
  /** Beside it, to the agent who ticks it: what more it covers. */
  readonly note: string
  /** What it lets the agent do, to the person. */
  readonly theirs: string
  /** In a text message: every character of it costs. */
  readonly short: string
}

/** 代理事项 in words, for whoever reads them: each names all that the power covers. */
export const powerWords: Readonly<Record<Power, PowerWords>> = {
  fill: {
    label: '填申请表',
    note: '回答问题，填表',
    theirs: '回答问题、填申请表，要用您的身份证号',
    short: '填表',
  },
  records: {
    label: '查部门已有的信息',
    note: '社保、医保、公积金、公安有的，替本人填进表',
    theirs: '查社保、医保、公积金、公安已有的您的信息',
    short: '查部门信息',
  },
  materials: {
    label: '拍材料、交材料',
    note: '部门要补的，也能交',
    theirs: '拍材料、交材料、补材料，里面有您的证件照片',
    short: '交材料',
  },
  bankAccount: {
    label: '填银行账号',
    note: '养老金打到哪张卡，拍银行卡',
    theirs: '填您的银行账号，拍您的银行卡',
    short: '填银行账号',
  },
  submit: {
    label: '签承诺、提交',
    note: '以本人的名义，签您的名字',
    theirs: '替您签承诺、提交',
    short: '签名提交',
  },
  change: {
    label: '撤回、取消、改退休月份',
    note: '提交以后，要改要撤',
    theirs: '提交以后，撤回、取消、改退休月份',
    short: '撤回、取消、改月份',
  },
  collect: {
    label: '代领结果',
    note: '认定表、退休证',
    theirs: '替您领结果、领退休证',
    short: '代领结果',
  },
}
