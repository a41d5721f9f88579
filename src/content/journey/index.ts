/** The five steps of the application, as every page names them. Keys are those of `stores/journey`. */
export const stepNames = {
  guide: '回答问题',
  form: '填写申请表',
  photos: '拍材料',
  check: '核对答案',
  sign: '签名提交',
} as const

/** 「第 2 步，共 5 步」 */
export function stepText(number: number, of: number): string {
  return `第 ${number} 步，共 ${of} 步`
}

/** The way on for who came from the check page to put something right. */
export const backToCheck = ['改好了，', '回去核对'] as const
