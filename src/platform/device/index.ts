/** What the contract takes of it. */
const longest = 200

/** 所用的设备 as the browser names itself: kept with a signature, as a counter's clerk would note who stood there. */
export function deviceName(): string {
  return navigator.userAgent.slice(0, longest)
}
