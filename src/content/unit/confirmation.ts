/** 单位确认: what a clerk confirms in the unit's name. Its version is kept with each confirmation (ruling 3). */
export const unitConfirmation = {
  version: 'unit-2026-11',
  title: '单位确认',
  lines: [
    '这位参保人员是我单位职工，上面写的单位名称、参加工作时间、退休时间和单位的记录一致。',
    '交的材料来自单位的档案和记录，公示等单位要先办的事已经办完。',
    '我有单位的授权，替单位作这次确认。',
  ],
} as const
