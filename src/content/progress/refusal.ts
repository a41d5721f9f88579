import type { ReasonCode } from '@/domain/scheme/reasons'
import type { Department, DocumentName, Item, Scenario } from '@/domain/scheme/ids'

/** 没有通过: reason first, then the way on. */
export const refusalWords = {
  title: '没有通过',
  decided: (department: string, day: string) => `${department} · ${day}作出`,
  reason: '原因',
  clerkSays: '部门的说明',
  whatToDo: '怎么办',
  basis: '依据',
  returned: {
    calm: '整件退回给您，填过的、拍过的都在，编号不变。改好再交，时间重新算。',
    action: '去修改',
    change: (field: string) => `看看：${field}`,
    retake: (material: string) => `看看照片：${material}`,
  },
  separately: {
    title: '单独申请，这样办',
    /** `names`: what it is called at the counter it came from (108 二, 原名称). */
    channel: (names: readonly string[]) => `按原来的办法单独申请，窗口上叫「${names.join('」或「')}」。`,
    call: (hotline: string, department: string) => `先打 ${hotline} 问${department}去哪里办、什么时间办。`,
    /** Where the place is known. */
    callOffice: (hotline: string, office: string) =>
      `归${office}办。先打 ${hotline} 问去哪个窗口、什么时间办。`,
    bring: (things: readonly string[]) => `去的时候带上：${things.join('、')}。`,
  },
  toUnit: {
    title: '把下面这段话发给单位人事：',
    copy: '复制这段话',
    copied: '已复制',
    notCopied: '没能复制。请按住上面的话，自己选中复制。',
  },
} as const

/** What was issued in this case and lies in it, as a counter calls it. */
const issuedHere: Readonly<Record<DocumentName, string>> = {
  recognitionForm: '待遇条件认定表',
  specialWorkApproval: '特殊工种提前退休核准表',
  deemedRecognitionForm: '视同缴费年限认定表',
  paymentSheet: '待遇计发表',
}

/** What somebody in this scenario had in hand before they applied: a picture of it was handed in (108 六). */
const ownPapers: Readonly<Partial<Record<Scenario, readonly string[]>>> = {
  illness: ['因病提前退休核准表'],
  institutionRecognized: ['退休审批手续', '视同缴费年限认定表'],
  institutionUnrecognized: ['退休审批手续'],
}

/**
 * What to bring when an item is applied for by itself. Medical insurance: 108 四.11; the fund: 108 二 (审核要点), 三.7, 六.1;
 * the pension: 108 三.5, 六.4.
 *
 * @param documents those issued in this case that still hold
 */
export function whatToBring(
  item: Item,
  scenario: Scenario,
  documents: readonly DocumentName[],
): readonly string[] {
  const issued = documents.map((name) => `${issuedHere[name]}（存在这里）`).join('或')
  const papers = [...(issued === '' ? [] : [issued]), ...(ownPapers[scenario] ?? [])]
  switch (item) {
    case 'pensionPayment':
      return ['居民身份证或社保卡', ...papers, '本人的银行卡']
    case 'medicalContribution':
      return ['居民身份证', '《职工基本医疗保险参保登记表》', ...papers]
    case 'housingFundWithdrawal':
      return ['居民身份证', '本人的Ⅰ类银行卡', ...papers]
    default:
      return []
  }
}

/** The kind of office that an item is applied to; its place is the case's, its address and hours are asked by phone. */
const officeKinds: Readonly<Record<Department, string>> = {
  hrss: '人力资源和社会保障局',
  socialInsurance: '社保经办机构',
  medicalInsurance: '医保经办机构',
  housingFund: '住房公积金管理中心',
  publicSecurity: '公安局',
  health: '卫生健康局',
  governmentService: '政务服务大厅',
}

/** Whose counter it is: 「廊坊市广阳区的社保经办机构」. */
export const officeText = (department: Department, place: string): string =>
  `${place}的${officeKinds[department]}`

const unitMessages: { readonly [Code in ReasonCode]?: (name: string, month: string) => string } = {
  fundNotSealed: (name, month) =>
    `您好，我是${name}，${month}退休。公积金中心说我的账户还没有封存，请帮我办一下。`,
  fundUnderpaid: (name, month) =>
    `您好，我是${name}，${month}退休。公积金中心说单位还没有给我缴足公积金，请帮我核对、补缴，再办封存。`,
  pensionArrears: (name, month) =>
    `您好，我是${name}，${month}退休。社保说我还有欠缴的养老保险费，请帮我核对是哪几个月，尽快补缴。`,
  recognitionDiffers: (name, month) =>
    `您好，我是${name}，${month}退休。社保说单位填报的信息和待遇条件认定表不一致，请和我一起核对一下。`,
  flexibleAgreementMissing: (name, month) =>
    `您好，我是${name}，打算 ${month}退休。人社部门没有查到弹性退休的书面材料，请帮我补办。`,
}

/** Words ready to send to the unit, where it is the unit that must do something; `null` where it is not. */
export const messageToUnit = (code: ReasonCode, name: string, month: string): string | null =>
  unitMessages[code]?.(name, month) ?? null
