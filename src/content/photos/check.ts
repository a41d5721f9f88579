/** What the phone itself finds wrong with a photo that was just taken. */
export const check = {
  retake: { card: ['重拍', '这一面'], page: ['重拍', '这一页'] },
  tries: (count: number) => `您已经拍了 ${String(count)} 次。也可以先用这张，部门看不清会请您补。`,
  useAnyway: '仍然使用这张',
  others: (count: number) => `后面还有 ${String(count)} 张要您看一看。`,
} as const

interface FaultWords {
  readonly title: string
  /** What cannot be seen. */
  readonly what: string
  /** What to do. */
  readonly how: string
}

const dark = {
  title: '这张太暗了',
  what: '太暗，字看不清。',
  how: '到窗边，或者开灯，再拍一次。手和手机的影子别落在上面。',
}
const blurred = {
  title: '这张有点糊',
  what: '字是虚的，看不清。',
  how: '先擦一擦镜头。两手拿稳手机，等画面清楚了再按。',
}
const cutOff = {
  title: '这张缺了一边',
  what: '有一边在照片外面。',
  how: '手机拿远一点，四个角都拍进来。',
}
const shrunk = {
  title: '这张被压小了',
  what: '照片被压小了，放大了字也看不清。',
  how: '请用原图，或者重新拍一张。',
}

/** By the fault's name in the phone's judgement, for a card and for a page. */
export const faultWords: Readonly<
  Record<
    'dark' | 'nothing' | 'blurred' | 'wrongShape' | 'cutOff' | 'glare' | 'shrunk' | 'tooSmall',
    Readonly<Record<'card' | 'page', FaultWords>>
  >
> = {
  dark: { card: dark, page: dark },
  nothing: {
    card: {
      title: '没看到卡',
      what: '照片里没看到卡。',
      how: '把卡平放在桌上，占满画面，等画面清楚了再按。',
    },
    page: {
      title: '没看到纸',
      what: '照片里没看到有字的纸。',
      how: '把纸平放在桌上，占满画面，等画面清楚了再按。',
    },
  },
  blurred: { card: blurred, page: blurred },
  cutOff: { card: cutOff, page: cutOff },
  glare: {
    card: {
      title: '这张有点反光',
      what: '有一块被反光盖住，看不清。',
      how: '离开灯光，或者把卡转个方向，再拍一次。',
    },
    page: {
      title: '这张有点反光',
      what: '有一块被反光盖住，看不清。',
      how: '离开灯光，或者把纸转个方向，再拍一次。关掉手机的闪光灯。',
    },
  },
  shrunk: { card: shrunk, page: shrunk },
  tooSmall: {
    card: { title: '这张拍得太小', what: '卡太小，放大了字也看不清。', how: '手机拿近一点，让卡占满画面。' },
    page: {
      title: '这张拍得太小',
      what: '纸太小，放大了字也看不清。',
      how: '手机拿近一点，让整页占满画面。',
    },
  },
  wrongShape: {
    card: {
      title: '这张不像一张卡',
      what: '拍到的看着是一页纸。',
      how: '这里要的是卡。请看看是不是拍成了别的材料；是复印件，就请拍卡的原件。',
    },
    page: {
      title: '这张不像一页纸',
      what: '拍到的看着是一张卡。',
      how: '这里要的是纸质材料。请看看是不是拍成了身份证或银行卡。',
    },
  },
}
