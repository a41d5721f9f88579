import type { BirthDocument, Finding, WayToWork } from '@/domain/scheme/birthDocuments'

/** 出生年月看哪份材料 (108 四.4–6): whoever was told that the archive counts, and does not know what in it. */
export const birthDate = {
  title: '出生年月看哪份材料',
  lead: '档案和身份证写的不一样时，以档案最先写的为准。看哪份材料，要看您当初怎么参加工作。',
  way: '您当初是怎么参加工作的',
  find: (document: string) => `${document}，找到了吗`,
  result: '结果',
  why: (sentences: readonly string[]) => `规定：${sentences.join('')}`,
  open: {
    title: (document: string) => `请看${document}`,
    about: '档案在单位人事或者档案托管机构，请他们查，或者您去看。看到以后回来选。',
  },
  counts: {
    title: (document: string) => `以${document}上写的为准`,
    about: '回答问题时，和身份证一样的选「一样」；不一样的选「不一样」，填这上面的年月。人社部门还会再核对。',
  },
  noArchive: { title: '按身份证算', about: '回答问题时选「没有档案」。人社部门还会再核对。' },
  /** There is an archive, and none of its papers tells. */
  cardInstead: {
    title: '按身份证算，由人社部门认定',
    about: '回答问题时选「说不准，或者没看过档案」：先按身份证算，人社部门看过档案再定。',
  },
  altered: {
    title: (document: string) => `${document}上的日期改过，要先说清`,
    ways: [
      {
        title: '调原件来比',
        about: '向当初批准的机关调取原件的复印件，由保存的单位盖公章，写明「复印件与原件一致」。',
      },
      { title: '或者去鉴定', about: '请法定的鉴定机构鉴定，以鉴定结论为准。' },
    ],
    meanwhile:
      '没说清以前也能申请，由人社部门认定。回答问题时，出生年月选「说不准，或者没看过档案」，工龄和档案选「出生日期有涂改，或者几处写法不一样」。',
  },
  unknown: { title: '这一天的规定这里没有', about: '以人社部门核定为准，打 12333 问。' },
  institution: '这里说的是企业职工和灵活就业的人。机关事业单位的，请问单位人事。',
  guide: '回答几个问题，看什么时候退休',
  basis: '依据',
} as const

export const wayTexts: Readonly<Record<WayToWork, { readonly label: string; readonly note?: string }>> = {
  soldier: { label: '当过兵' },
  hired: { label: '直接从社会上招工、录干' },
  graduate: { label: '大中专、技校毕业参加工作' },
  temporaryWorker: { label: '先当临时工，后来转正' },
  hiredByFirm: { label: '1992 年以后，企业自己招的' },
  leader: {
    label: '企业领导班子成员',
    note: '中央单位所属企业，或者省、市、县党委管理的企业',
  },
  otherwise: { label: '都不是，或者说不清' },
  noArchive: { label: '没有档案' },
}

export const documentTexts: Readonly<Record<BirthDocument, string>> = {
  enlistmentForm: '入伍登记表',
  enlistmentScreening: '入伍政审表或者体检表',
  hiringPapers: '当时的招工（录干）手续',
  employeeRegister: '同期职工登记表',
  graduateForm: '毕业生登记表',
  admissionForm: '入学登记表',
  temporaryWorkerForm: '临时工登记表',
  firstContract: '第一次签的劳动合同书，或者企业招工手续',
  cadreArchiveReview: '《干部人事档案专项审核认定表》',
  firstWorkApproval: '首次参加工作的批准手续',
  idCard: '身份证',
}

export const findingTexts: Readonly<Record<Finding, { readonly label: string }>> = {
  clear: { label: '找到了，出生日期清楚' },
  altered: { label: '找到了，出生日期改过' },
  absent: { label: '没有，或者上面没写出生日期' },
  notLooked: { label: '还没看' },
}
