/** What somebody should know of the draft before going on with it, and what to do about it. */
export const draftNoteWords = {
  ended: { text: '登录已过期。填的先存在手机里，登录以后再存到网上。', action: '去登录' },
  /** Something typed waits on this phone for the proof, or for consent. */
  realNameRequired: {
    text: '您填的内容里，有的要实名认证以后才能保存，现在只存在这部手机里。认证以后会自己保存。',
    action: '去实名认证',
  },
  consentRequired: {
    text: '银行账号这样的内容，要您同意使用敏感信息才能保存，现在只存在这部手机里。同意以后会自己保存。',
    action: '去看说明和同意',
  },
  /** On top of what the phone still has. */
  stale: { text: '没连上网，这是存在手机里的内容。可以接着填，连上以后自己会存。', action: '' },
} as const
