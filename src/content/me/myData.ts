/** 我的资料: taking along all that is kept, and having it deleted (个人信息保护法 45, 47). */
export const myData = {
  title: '我的资料',
  lead: '「退休一件事」存了您的什么，您都可以拿走一份，也可以全部删掉。',
  opening: '正在打开…',
  signedOut: { title: '先登录，再看这一页', text: '用手机号登录以后，回到这一页。', action: '去登录' },
  unproved: {
    title: '先实名认证，再拿资料',
    text: '资料里有证件号码和银行账号，要先看清是您本人。',
    action: '去实名认证',
  },
  take: {
    title: '拿走一份',
    text: '填的、拍的、签的、部门出的、谁看过，都在里面。里面有证件号码和银行账号，请收好，别发给不认识的人。',
    kinds: {
      readable: { label: '给自己看的', note: '一份网页，打开就能看，能打印', file: '我的退休资料.html' },
      machine: { label: '给电脑用的', note: '一份数据文件，给别的系统读', file: '我的退休资料.json' },
    },
    legend: '要哪一种',
    prepare: '整理一份',
    preparing: '正在整理，照片多的要等一会儿…',
    ready: '整理好了。',
    hand: { save: '存到这部手机', send: '发给自己（选「文件传输助手」）' },
    handed: {
      save: '已经交给手机，一般在「下载」里。没有反应？请用手机自带的浏览器打开这一页再点。',
      send: '已经交给微信。',
    },
    notHanded: '没有成功，请再点一次。',
    none: '支付宝里存不了这种文件。请用手机浏览器打开「退休一件事」，在「我的资料」里拿。',
    told: '拿的时候会给您的手机发一条短信，防备别人用您的手机拿。',
  },
  erase: {
    title: '全部删掉',
    row: '删掉我的全部资料',
    note: '删了找不回来，先看看会怎样',
  },
} as const

export const erasing = {
  title: '删掉我的全部资料',
  lead: '删了就找不回来。先看清楚这几条。',
  what: '会删掉',
  gone: [
    { title: '您的信息', text: '姓名、证件号码、手机号码、银行账号、地址' },
    { title: '填的、拍的、签的', text: '申请表、照片、签名、电子退休证；没提交的草稿也在内' },
    { title: '给别人的授权', text: '家人、单位、代办人，马上都停掉' },
    { title: '别的手机', text: '退出登录，存的内容也清掉' },
  ],
  stays: '会留下',
  kept: [
    { title: '办理经过', text: '哪天、哪个部门、办了什么。里面没有姓名和号码。' },
    { title: '交给部门的材料', text: '由部门按规定保存，这里删不了。' },
  ],
  running: '有一件正在办的，要先撤回、取消，或者等办完，才能删。',
  takeFirst: '先拿走一份',
  sure: { legend: '想好了吗', label: '我知道删了找不回来' },
  notYet: '还差一步',
  unsure: '请先点一下「我知道删了找不回来」。',
  erase: '删掉全部资料',
  progress: '去看办到哪一步',
  done: {
    title: '已经全部删掉',
    text: '这部手机上的也清掉了。以后要办，可以重新登录、重新填。',
    action: '回首页',
  },
} as const
