import { sampleNotice } from '../sample'

/** A document that a department issued. */
export const documentPage = {
  onPaper: '存成 PDF，打印',
  sample: sampleNotice,
  issuer: '出具机关',
  issuedOn: '出具日期',
  number: '编号',
  notThere: '没有这份文件',
  notThereText: '部门办完以后，文件会出现在进度里。',
  back: '回到进度',
} as const

/** How a document's long title breaks into lines: before what it is called for short, and 「正常退休人员」 in one piece. */
export const documentPhrases = (title: string): readonly string[] =>
  title.split(/(?=正常退休人员|待遇条件认定表|待遇计发表)/)
