import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { openDraft } from '@/stores/draftStanding'
import { usePrefill } from '@/stores/prefill'
import { useSession } from '@/stores/session'
import { bringWaitingUnmaskings } from '@/stores/waitingUnmaskings'

function openAll(): void {
  if (useSession.getState().status === 'unknown') void useSession.getState().load()
  openDraft()
  bringWaitingUnmaskings()
}

/** Has the draft at hand whenever the page is shown: as the phone has it at once, then as the server has it now. */
export function useOpenDraft(): void {
  const proved = useSession((state) => state.status === 'signedIn' && state.me?.level === 'realName')

  useDidShow(openAll)
  useEffect(() => {
    if (proved && usePrefill.getState().prefill === null) void usePrefill.getState().load()
  }, [proved])
}
