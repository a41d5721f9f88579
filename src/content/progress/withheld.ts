/** In place of a reason that is the person's own to read. */
export const withheld = {
  text: '登录并完成实名认证后，可以看原因。',
  action: '去实名认证',
} as const
