import { sampleNotice } from '../sample'

/** What whoever scanned the code of a certificate, or of a paper, reads. Each answer is plain, and none of it says why. */
export const verifyPage = {
  title: '核对退休证',
  none: '请对方打开手机里的退休证，或者拿出印好的纸，再用您的手机相机或者微信「扫一扫」，扫上面的二维码。',
  asking: '正在核对…',
  failed: '没有核对成',
  labels: {
    name: '姓名',
    number: '证书编号',
    status: '状态',
    issuer: '签发机构',
    checkedAt: '核对时间',
  },
  /** Of a paper. */
  paper: {
    labels: { kind: '是什么', number: '编号', on: '日期', issuer: '出具单位' },
    sent: '本人提交，没有出具单位',
    sample: `${sampleNotice}。这是演示用的，不是真的文件。`,
  },
  sample: `${sampleNotice}。这是演示用的，不是真的退休证。`,
  valid: {
    title: '这本退休证有效',
    status: '有效',
    text: '请对照对方手机上的姓名和证书编号，是不是一样。',
  },
  superseded: {
    title: '这本退休证更正过，有新的一本',
    status: '已失效',
    text: '您扫的是更正以前的，不能凭它办事。请对方重新打开退休证，再给您扫一次。',
  },
  ended: {
    title: '这本退休证已失效',
    status: '已失效',
    text: '它不再有效，也没有新的一本，不能凭它办事。为什么，这里不显示；有疑问请打 12333。',
  },
  paperValid: {
    title: '这份纸现在算数',
    status: '有效',
    text: '请对照纸上的姓名和编号，是不是一样。纸上别的内容，这里不显示。',
  },
  paperSuperseded: {
    title: '这份纸已经有新的',
    status: '已被取代',
    text: '印出来以后，内容改过、退回过，或者重新出具过。请对方重新印一份。',
  },
  paperEnded: {
    title: '这份纸已失效',
    status: '已失效',
    text: '它上面写的申请已经撤回、取消、终止，或者退休证不再有效，不能凭它办事。',
  },
  paperRevoked: {
    title: '这份纸已被本人作废',
    status: '已作废',
    text: '本人不再让人核对这一份，不能凭它办事。要新的，请找对方。',
  },
  paperErased: {
    title: '这份纸的资料已经删除',
    status: '查不到了',
    text: '本人在应用里删除了自己的资料，这份纸没有办法再核对，不能凭它办事。',
  },
  paperExpired: {
    title: '这份纸过了核对期限',
    status: '过期',
    text: '印出来超过 2 年，码不再有用。请对方重新印一份。',
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
