import { usePageNotFound } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { frame } from '@/content/frame'
import { keepOffline } from '@/platform/serviceWorker'
import { systemTextScale } from '@/platform/textScale'
import { actForMyself, useActing } from '@/stores/acting'
import { useSession } from '@/stores/session'
import { TEXT_SIZE_PX, useSettings, type SettingsState } from '@/stores/settings'
import { showAppearance } from '@/ui/appearance'
import { drawAbove } from '@/ui/page/above'
import { open } from '@/ui/target'
import { readAloudWherePossible } from './aloud'
import { bringWaitingPictures } from './waitingPictures'
import './app.scss'

const scale = systemTextScale()

function show({ textSize, theme }: SettingsState): void {
  showAppearance({ size: TEXT_SIZE_PX[textSize], theme, scale })
}

// Before the first page is drawn, and again whenever something is chosen.
show(useSettings.getState())
useSettings.subscribe(show)
keepOffline()
readAloudWherePossible()
// Whatever page was open showed what is no longer on this phone; the one it gives way to says why.
useSession.subscribe(({ ended }, before) => {
  if (ended === 'fromElsewhere' && before.ended !== ended) open('/pages/me/signin/index', 'root')
})

/** Whoever is signed in learns on an idle page as well that the session was ended, and stays reached by notices. */
function watch(): void {
  if (useSession.getState().status === 'signedIn')
    import('./stores/onceSignedIn').then(
      ({ onceSignedIn }) => onceSignedIn(),
      () => undefined,
    )
}
watch()
useSession.subscribe(({ status }, before) => {
  if (status !== before.status) watch()
})

void bringWaitingPictures().catch(() => undefined)

/** Whose application is filled in stands on every page, or nobody else's is. */
function sayWhose(): void {
  const { acting, helped } = useActing.getState()
  if (acting === null && !helped) return drawAbove(null)
  import('./whose').then(({ Whose }) => drawAbove(Whose), actForMyself)
}
sayWhose()
useActing.subscribe(sayWhose)

export default function App({ children }: PropsWithChildren) {
  // A link of an older version, or mistyped: the home page leads everywhere, an empty one nowhere.
  usePageNotFound(() => open(frame.home, 'root'))
  return children
}
