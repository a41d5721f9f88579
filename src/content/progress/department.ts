/** What one department says. */
export const departmentPage = {
  notThere: '没有送到这个部门',
  notThereText: '您的申请里，没有这个部门要办的事。',
  brokenOff: '这件申请已经结束',
  brokenOffText: '每一项到哪一步为止，进度里都写着。',
  back: '回到进度',
} as const
