/** See `leave.ts`. WeChat and Alipay reach an account of theirs, which is not the phone's: the server ends what was agreed to in this session. */
export function leaveNoAddress(): void {}
