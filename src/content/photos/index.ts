import { pictureStates } from '../materials/pictures'

/** 拍材料: one material a page, then all of them with where each is. */
export const photos = {
  listTitle: '要传的材料',
  /** 「第 1 项，共 4 项」 */
  ordinal: (number: number, of: number) => `第 ${String(number)} 项，共 ${String(of)} 项`,
  for: (purpose: string, departments: readonly string[]) => `${purpose}给${departments.join('、')}看。`,
  seen: {
    title: '谁会看到这张照片',
    line: (uses: readonly string[]) => `用来${uses.join('，')}。`,
    nobodyElse: '别的部门看不到。提交以前，谁也看不到。',
    place: '照片里记着的拍摄地点、手机型号，平台都去掉，不留。',
  },
  byUnit: (count: number) => `单位已交 ${String(count)} 页。`,
  askUnit: '请单位（档案托管机构）上传',
  howTo: '怎么拍',
  album: '从相册里选',
  severalFromAlbum: '从相册里选几张',
  addPage: '再加一页',
  next: (what: string) => ['下一步：', what],
  nextSlot: (material: string) => `拍${material}`,
  nextList: '看看都传到了没有',
  later: '手边没有，先拍下一项',
  laterBack: '手边没有，先回去',
  laterList: '手边没有，先往下走',
  backToList: ['拍好了，', '回到材料清单'],
  preparing: (count: number) => (count > 1 ? `正在处理 ${String(count)} 张照片…` : '正在处理照片…'),
  taken: { title: '拍好的照片', pages: (count: number) => `拍好的，共 ${String(count)} 页` },
  page: (number: number) => `第 ${String(number)} 页`,
  pageOf: (material: string, number: number) => `${material}，第 ${String(number)} 页`,
  pictureOf: (material: string) => `照片：${material}`,
  /** From a picture that a department wanted, back to how it stands. */
  backToCase: (name: string) => `回到${name}的进度`,
  /** To whoever helps, of a picture that another took. */
  notYours: '这张不是您拍的，只有本人能打开看。',
  /** To an agent whose paper does not name the account, of the bank card. */
  cardIsTheirs: (name: string) => `银行卡由${name}本人拍。要您拍，请补一份写明「填银行账号」的委托书。`,
  notShown: '照片现在打不开。它在平台上，没有丢。',
  enlarge: '看大图，重拍或删除',
  fold: '收起来',
  retake: '重拍',
  fromAlbum: '从相册换一张',
  up: '往前移',
  down: '往后移',
  moved: (page: number) => `已移到第 ${String(page)} 页。`,
  remove: '删除',
  removeSure: '真的删掉这一张？删了要重新拍。',
  removeYes: '删掉',
  removeNo: '不删',
  removed: '已经删掉。',
  deniedTitle: '相机没有打开',
  refusedTitle: '这张照片不能用',
  unproved: {
    title: '先确认是您本人',
    text: '照片里有您的证件。实名认证以后，回到这一页接着拍。',
    action: '去实名认证',
  },
  offline: '没连上网，这是上次存在手机里的情况。照片照样可以拍，连上以后自己会传，关掉也不会丢。',
  /** The same where the phone did not take the picture. */
  offlineFull: '没连上网，手机也存不下这张照片了。没收到以前，请别关掉退休一件事。连上以后自己会传。',
  sessionEnded: '登录已过期。拍好的先留在手机里，登录以后接着传。',
  sessionEndedFull: '登录已过期，手机也存不下这张照片了。请别关掉退休一件事，现在就登录，登录以后接着传。',
} as const

/** Where a picture is. 已收到 is the platform's word; departments get it once the application is sent. */
export const standings = {
  waiting: { text: pictureStates.waiting, note: '在手机里，排在后面。' },
  failing: {
    text: '没传上去',
    /** `why` ends with a full stop. */
    again: (why: string, tries: number, seconds: number) =>
      `${why}已试 ${String(tries)} 次，${seconds > 0 ? `${String(seconds)} 秒后自己再试。` : '正在再试。'}`,
    unreachable: '没连上网。',
    signedOut: '登录已过期，登录以后接着传。',
  },
  uploading: { text: (percent: number) => `${pictureStates.uploading}，${String(percent)}%` },
  sent: { text: pictureStates.sent, note: '平台正在核对，还没说收到。' },
  received: { text: pictureStates.received, receipt: (number: string) => `收件号 ${number}` },
  refused: { text: pictureStates.refused },
  leaving: { text: pictureStates.leaving, note: '这张可能已经到了平台。连上网就删掉，不用守着。' },
} as const

export const list = {
  heading: (all: number, received: number) => [`${String(all)} 张材料，`, `已收到 ${String(received)} 张`],
  goesOn: '不用守着。没传上去的，有网就自己再传。关掉也不会丢，下次打开接着传。',
  itemsTitle: '每张材料',
  retry: '现在重试',
  look: '看一看，重拍或删除',
  missing: (count: number) => `还有 ${String(count)} 项没拍`,
  mayGoOn: (all: number) => `可以先往下走。${String(all)} 张都收到，才能提交。`,
  allReceived: '都收到了。',
  next: ['下一步：', '核对答案'],
  settle: { consent: '去看说明', identity: '去实名认证', signIn: '去登录' },
} as const

type Counted = 'received' | 'failing' | 'refused' | 'under' | 'leaving'

/** The same in one sentence, read out when it changes. */
export function summary({
  received,
  failing,
  refused,
  under,
  leaving,
}: Readonly<Record<Counted, number>>): string {
  const parts = [`已收到 ${String(received)} 张`]
  if (failing > 0) parts.push(`${String(failing)} 张没传上去，会自己再试`)
  if (refused > 0) parts.push(`${String(refused)} 张没有收下`)
  if (under > 0) parts.push(`${String(under)} 张正在传`)
  if (leaving > 0) parts.push(`${String(leaving)} 张正在删`)
  return parts.join('，')
}
