/** See `leave.ts`. WeChat and Alipay reach an account of theirs, which is not the phone's: the server ends that. */
export function leaveNoAddress(): void {}
