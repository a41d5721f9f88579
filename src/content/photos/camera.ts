import type { MaterialKind } from '@/domain/scheme/ids'

const card = (what: string) => [`把${what}`, '横着放进框里'] as const
const page = ['把整页纸', '放进框里'] as const

/** The app's own camera: what to put into its frame, one phrase a line. */
export const finderTitles: Readonly<Record<MaterialKind, readonly [string, string]>> = {
  idCardFront: card('身份证'),
  idCardBack: card('身份证'),
  bankCard: card('银行卡'),
  archivePages: page,
  employeeApplication: page,
  publicNotice: page,
  illnessApproval: page,
  deemedRecognition: page,
  retirementApproval: page,
  lastWageChange: page,
  authorisation: page,
}

export const finder = {
  /** Of the live picture, which a screen reader cannot describe. */
  label: '相机画面',
  opening: '正在打开相机…',
  tip: '四个角都看得见，再按「拍照」',
  album: '相册',
  shoot: '拍照',
  lightOn: '开灯',
  lightOff: '关灯',
  refused: {
    title: '这里打不开相机',
    text: '可能没有允许使用相机，或者别的应用正在用。可以用手机自带的相机拍，也可以从相册里选。',
    ownCamera: '用手机自带的相机拍',
    album: '从相册里选',
  },
} as const
