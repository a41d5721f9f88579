/** 每一条依据: every law and section that a result may rest on. */
export const basis = {
  title: '每一条依据',
  lead: '这里的每一句话，都有出处。没看到官方原文的，写明「以经办机构核定为准」。',
  now: '现在用的',
  before: '以前的，退休时间早的人还用',
  coming: '还没施行的',
} as const
