import type { PaperKind } from '@/domain/papers'

/** What each paper is called in a list, in a file's name and to whoever checks it. */
export const paperNames: Readonly<Record<PaperKind, string>> = {
  jointForm: '联办申请表',
  receipt: '收件回执',
  certificate: '电子退休证',
  recognitionForm: '待遇条件认定表',
  specialWorkApproval: '特殊工种提前退休核准表',
  deemedRecognitionForm: '视同缴费年限认定表',
  paymentSheet: '待遇计发表',
}
