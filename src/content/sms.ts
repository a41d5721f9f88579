const SIGNATURE = '【退休一件事】'

const PURPOSES = { signIn: '登录', signature: '代替手写签名提交申请' } as const

/** A text message with a code. No link, no name: whoever doubts it can call 12333. */
export function codeMessage(purpose: keyof typeof PURPOSES, code: string, minutes: number): string {
  return `${SIGNATURE}验证码 ${code}，用于${PURPOSES[purpose]}，${minutes} 分钟内有效。请不要告诉别人，工作人员不会向您要。如有疑问请拨打 12333。`
}
