import type { PaperKind } from '@/domain/papers'
import { dayOf, momentText } from '../dates'
import { paperNames } from './names'

/** 存成 PDF: the page on which a paper is made, and where what was made is taken back. */
export const papersPage = {
  title: '存成 PDF',
  row: '存成 PDF，打印',
  rowNote: '印出来的也能扫码核对',
  heading: (kind: PaperKind) => `${paperNames[kind]}，存成 PDF`,
  lead: '可以打印，也可以发给要看的单位。上面有核对码，对方一扫就知道还算不算数。',
  whole: '这份上面有完整的身份证号和银行账号，只交给要办事的单位，不要发到群里。',
  onlyHere: '现在做的，码只能在这台电脑上核对，别的手机扫了打不开。',
  make: '做一份 PDF',
  making: '正在做…',
  ready: '做好了。',
  hand: { save: '存到这部手机', send: '发给微信好友或文件传输助手' },
  open: '打开看',
  handed: {
    save: '已经交给手机，在手机的「下载」里。',
    send: '已经发出。',
  },
  opened: '打开了。要存、要发，点右上角的「···」。',
  /** Where the platform neither saves nor sends. */
  openedOnly: '打开了。支付宝里只能看；要打印，请用手机浏览器打开本应用再存。',
  notHanded: '没能办成。再按一次，或者换个浏览器试试。',
  picture: {
    title: '存成图片',
    text: '图片上没有核对码，只方便自己看。给别人核对，用 PDF 或者当面出示。',
    save: '存成图片',
    kept: {
      downloads: '存成图片了，在手机的「下载」里。找不到的，按住下面的图片，再选保存。',
      album: '存成图片了，在手机的相册里。',
      refused: '没有存成：手机还没有允许存到相册。按「打开设置」，允许存到相册，就会再存一次。',
      failed: '没有存成。请存成 PDF。',
    },
    settings: '打开设置',
    label: '电子退休证的图片',
    file: '电子退休证',
    /** On the picture, where the card has the code. */
    check: '核对请看手机里的实时二维码',
    asOf: '截至',
    at: momentText,
    state: '状态',
    valid: '有效',
  },
  made: {
    title: '印出去的',
    lead: '做过的都在这里。哪一份不想让人再核对了，就作废它：别人再扫，会看到「已被本人作废」。',
    none: '还没有做过。',
    line: (kind: PaperKind, at: string) => `${paperNames[kind]}，${momentText(at)} 做的`,
    checked: (times: number) => (times === 0 ? '还没有人扫过' : `扫过 ${String(times)} 次`),
    standing: {
      current: '可以核对',
      superseded: '已有新的，这份不算数了',
      ended: '已失效',
      revoked: '已作废',
      expired: '过了核对期限',
    },
    revoke: '作废这一份',
    revokeSure: '作废以后不能恢复，印在纸上的也不算数了。真的作废？',
    sure: '作废',
    keep: '留着',
    revoked: '已经作废。',
    again: '再打开',
  },
  notThere: '没有这一份',
  notThereText: '请从退休证、文件或者回执那一页，按「存成 PDF」。',
  home: '回首页',
  signIn: '去登录',
  /** The name of the file that is handed over. */
  file: (kind: PaperKind, at: string) => `${paperNames[kind]}-${dayOf(at)}.pdf`,
} as const
