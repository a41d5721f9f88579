import { useSession } from '@/stores/session'
import { useLater } from '@/ui/later/useLater'

const row = () => import('./tellMe')

/** 有消息就告诉我: nobody waits for it, and where it does not come nothing is missed. */
export function TellMeLater() {
  const signedIn = useSession((state) => state.status === 'signedIn')
  const { loaded } = useLater(row, signedIn ? 1 : 0)
  if (!signedIn || !loaded) return null
  const { TellMe } = loaded.it
  return <TellMe />
}
