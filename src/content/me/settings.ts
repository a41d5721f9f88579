/** 我的: who is signed in, how the app looks, privacy, signing out. */
export const settings = {
  title: '我的',
  heading: '看得清',
  account: {
    title: '您的账号',
    signedOut: '还没有登录',
    signIn: '用手机号登录',
    signInNote: '登录以后，填好的都存着，换手机也在',
    phone: '手机号',
    identity: '实名认证',
    proved: (name: string) => `${name}，已认证`,
    notProved: '还没有认证',
    prove: '去认证',
    proveNote: '看社保信息、提交申请要先认证',
  },
  size: {
    legend: '字大小',
    hint: '跟着手机设置走，也可以在这里选。',
    options: { standard: '标准：养老金', large: '大字：养老金', largest: '特大：养老金' },
  },
  theme: {
    legend: '颜色',
    /** One character, drawn in the colours of each. */
    sample: '字',
    options: {
      system: { label: '跟着手机', note: '晚上自动变深' },
      light: { label: '浅色', note: '像纸一样' },
      dark: { label: '深色', note: '夜里不刺眼' },
      contrast: { label: '高对比', note: '黑白分明，边框加粗' },
    },
  },
  more: {
    title: '更多',
    devices: '登录过的手机',
    devicesNote: '看在哪儿登录着，手机丢了让它退出',
    privacy: '隐私',
    privacyNote: '存了什么、给谁看、撤回同意',
    unit: '单位办件',
    unitNote: '单位、档案托管机构的经办人从这里进',
    offline: '线下怎么办',
  },
  signOut: {
    label: '退出登录',
    note: '没填完的会留着',
    unsavedTitle: '有内容还没存到网上',
    unsavedWords: '现在没连上网，有几处只存在这部手机里。现在退出，这几处就没有了。',
    picturesTitle: '有照片还没传上去',
    waitingPictures: '有照片还没传上去，只在这部手机里。现在退出，这些照片要重新拍。',
    stay: '先不退出',
    leave: '还是退出',
  },
} as const
