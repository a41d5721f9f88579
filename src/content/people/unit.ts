import type { OrganisationKind } from '@/domain/people'

/** 请单位一起办: what the retiree hands over to the unit or archive keeper, and takes back. */
export const handing = {
  title: '请单位一起办',
  phrases: ['请单位（档案托管机构）', '一起办'],
  lead: '把码告诉单位人事，或者档案托管机构。您同意以后，他们替您交单位的材料，该单位确认的由单位确认。',
  given: '交给了谁',
  givenNone: '还没有交给谁。',
  invitation: '一个码',
  invitationNote: (until: string) => `还没人用，${until}以前有效`,
  stopInvitation: '这个码作废',
  kinds: { employer: '参保单位', archiveKeeper: '档案托管机构' } satisfies Readonly<
    Record<OrganisationKind, string>
  >,
  holder: (name: string, kind: string) => `${name}，${kind}`,
  clerk: (name: string, until: string) => `经办人${name}，到 ${until}为止`,
  waitsForDraft: '您同意了。填好申请表，就交给单位。',
  never: '还没看过',
  looked: (when: string) => `最近看过：${when}`,
  stop: (name: string) => `从${name}收回`,
  sees: '他们看得到',
  seen: [
    '您的姓名、退休月份、办到哪一步',
    '单位的材料：档案页、职工申请、公示结果这些',
    '要单位确认的那几项',
  ],
  hidden: '他们看不到',
  unseen: ['身份证、银行卡的照片和号码', '身体情况、欠费、各部门的原因', '签名、提交、撤回，都是您来'],
  make: '拿给单位的码',
  code: {
    title: '给单位的码',
    phrases: ['把这个码', '告诉单位'],
    lead: '可以在电话里念给单位人事，或者档案托管机构。',
    label: (code: string) => `给单位的码 ${code.split('').join(' ')}`,
    until: (day: string, time: string) => `${day} ${time} 以前有效，只能用一次`,
    steps: [
      { title: '单位填这个码', text: '经办人登录、认证单位以后，在「单位办件」里填。' },
      { title: '您会看到是哪家单位', text: '看清单位名称，再点同意。' },
      { title: '同意以后，单位才能看到', text: '什么时候看过、做了什么，都记下来给您看。' },
    ],
    next: '接下来',
    careful: '别把码给不认识的人。工作人员不会向您要这个码。',
    done: '好了',
  },
  noCase: '您还没有退休申请。先回答几个问题，填好申请表，再交给单位。',
  begin: '去回答问题',
  fund: {
    title: '公积金由单位代办',
    lead: '公积金那一栏，可以让单位替您填。授权给单位，单位才能看见、才能填；您随时可以单独收回。一次只能授权一家，再授权一家，前一家的就停了。',
    until: '授权到哪一天',
    give: (name: string) => `授权${name}填公积金栏`,
    given: (name: string, until: string) => `已授权${name}填公积金栏，到 ${until}为止。`,
    stop: '收回公积金的授权',
    closed:
      '申请已经提交，公积金那一栏现在改不了，所以不能再授权。第一个部门还没有决定的，可以先在「进度」里点「改一改再交」，再来授权。',
  },
  log: '谁看过我的信息',
  logNote: '什么时候，看了什么、做了什么',
} as const

/** 同意不同意, where it is a unit or archive keeper that asks. */
export const answeringUnit = {
  title: '交给单位办',
  handed: (name: string) => [`让${name}`, '交单位的材料、', '确认申请吗？'],
  started: (name: string) => [`${name}`, '请您办退休'],
  who: '哪家单位',
  code: (code: string) => `统一社会信用代码 ${code}`,
  clerk: '经办人',
  month: '单位提的退休月份',
  monthNote: '您自己选，也可以不一样',
  may: '能做什么',
  mayText: '交单位的材料，确认单位该确认的',
  mayNot: '不能做什么',
  mayNotText: '看证件、账号、身体情况，替您签名、提交',
  until: '到哪天',
  untilText: '办结为止，最长 12 个月',
  untilNote: '您随时可以收回',
  same: '和您申请表上的单位一样。',
  other: '注意：和您申请表上的单位不一样。不是您的单位，就点「不同意」。',
  unknown: '申请表上还没有单位，请看清是不是您的单位。',
  keeper: '这是档案托管机构。档案在那里，再同意。',
  nameDiffers: '单位写的姓名和您的不一样。请点「不是我」，再请单位核对。',
  careful: '不认识，就点「不同意」。',
  yes: (name: string) => `同意，交给${name}`,
  yesStart: '是我，一起办',
  no: '不同意',
  notMe: '不是我',
  later: '以后再说',
  begun: {
    title: ['您同意了'],
    lead: '接下来回答几个问题，填好申请表。单位提的月份先替您记下，到那一题可以改。',
    /** A notice is tapped long after, too. */
    since: (unit: string, on: string, until: string) =>
      `您在 ${on}同意了${unit}，管到 ${until}。想停，随时可以停。`,
    action: '去回答问题',
  },
} as const
