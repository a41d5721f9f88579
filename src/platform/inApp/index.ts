/**
 * Whether an app shows the page inside: those take no file that a page makes, and say nothing of it. Whoever is there is
 * told so, and does it in a browser or copies.
 */
export const isInApp = (userAgent: string = navigator.userAgent): boolean =>
  /MicroMessenger|AlipayClient|DingTalk|\bQQ\//.test(userAgent)
