/** 整件退回: the reason where it is to be put right. */
export const returnedWords = {
  unit: '单位',
  title: (department: string) => `${department}退回，请看这几处`,
  /** At the cell, or the picture, that the reason is about. */
  why: (sentence: string) => `退回原因：${sentence}`,
} as const
