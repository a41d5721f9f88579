import { useSession } from '@/stores/session'
import { useLater } from '@/ui/later/useLater'

const row = () => import('./tellMe')

/** 有消息就告诉我: nobody waits for it, and where it does not come nothing is missed. */
export function TellMeLater() {
  // A page that is opened by itself asks for the case, and not who is there.
  const isNobody = useSession((state) => state.status === 'signedOut')
  const { loaded } = useLater(row, isNobody ? 0 : 1)
  if (isNobody || !loaded) return null
  const { TellMe } = loaded.it
  return <TellMe />
}
