/** What a page says when the server did not do it: its own words, or that nothing was heard of it. */
export const failures = {
  title: '没有办成',
  unreachable: '没连上网。请看看手机的网络，再试一次。填过的内容都在。',
  fileGone: '这张照片在手机里找不到了。请重新拍一张。',
  retry: '再试一次',
} as const

/** For what is fetched when it is drawn, or when somebody wants to read it: it is asked for again by itself. */
export const wordsLater = {
  opening: '正在打开…',
  failed: '没能打开。看看手机的网络，连上就会打开。',
} as const

/** `title` is the server's text for the person; without one no answer came, or the phone has no such picture (`FileGone`). */
export function failureText(failure: Error & { readonly title?: string }): string {
  return failure.title ?? (failure.name === 'FileGone' ? failures.fileGone : failures.unreachable)
}

/** In a page's stead, where what it shows could not be read: what happened, and the one thing to do. */
export const failedWords = (failure: Parameters<typeof failureText>[0]) => ({
  title: failures.title,
  text: failureText(failure),
  action: failures.retry,
})
