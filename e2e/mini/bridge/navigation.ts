import type { PageStack } from '../pages'
import { Failure, stringOf, type Replies, type Values } from './replies'

/** Moving between pages. What the platform refuses, a test must see: each failure is reported as an error too. */
export function navigationApis(pages: PageStack, replies: Replies, onError: (what: string) => void): Values {
  const api = (name: string, move: (url: string) => void) =>
    replies.api(name, (call) => {
      try {
        move(stringOf(call, 'url'))
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        onError(`${name}: ${why}`)
        throw new Failure(why)
      }
    })
  return {
    navigateTo: api('navigateTo', (url) => pages.open(url)),
    redirectTo: api('redirectTo', (url) => pages.replace(url)),
    reLaunch: api('reLaunch', (url) => pages.restart(url)),
    switchTab: api('switchTab', (url) => pages.switchTab(url)),
    navigateBack: replies.api('navigateBack', (call) =>
      pages.back(typeof call.delta === 'number' ? call.delta : 1),
    ),
  }
}
