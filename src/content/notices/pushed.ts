/**
 * What a browser's notification says where its own words could not be fetched: whoever is not signed in any more, or has no
 * network, is told nothing else on a locked screen (RULINGS 37).
 */
export const pushed = {
  title: '退休一件事',
  text: '有一条新消息，点开看',
  test: '试发的一条，收到了。点开回到设置',
} as const
