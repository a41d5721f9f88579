import { sampleNotice } from '../sample'

/** What whoever scanned the code of a certificate reads. Each answer is plain, and none of it says why. */
export const verifyPage = {
  title: '核对退休证',
  none: '请对方打开手机里的退休证，再用您的手机相机或者微信「扫一扫」，扫上面的二维码。',
  asking: '正在核对…',
  failed: '没有核对成',
  labels: {
    name: '姓名',
    number: '证书编号',
    status: '状态',
    issuer: '签发机构',
    checkedAt: '核对时间',
  },
  sample: `${sampleNotice}。这是演示用的，不是真的退休证。`,
  valid: {
    title: '这本退休证有效',
    status: '有效',
    text: '请对照对方手机上的姓名和证书编号，是不是一样。',
  },
  void: {
    title: '这本退休证已失效',
    status: '已失效',
    text: '它更正过，或者不再有效，不能凭它办事。要新的，请对方重新打开退休证，再给您扫一次。',
  },
  expired: {
    title: '这个码过期了，请对方再出示一次',
    status: '过期',
    text: '码每分钟换一次，最多两分钟有效。截图、照片里的码，也会过期。',
  },
  forged: {
    title: '这不是本应用出的码',
    status: '不能核对',
    text: '凭它认不出是谁的退休证。请对方打开「退休一件事」里的退休证，再扫一次；还是这样，请打 12333 问一问。',
  },
} as const
