import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { storage } from '@/platform/storage'
import { useDraft } from '@/stores/draft'
import { UNMASKINGS } from '@/stores/kept'
import { usePrefill } from '@/stores/prefill'
import { useSession } from '@/stores/session'

function openDraft(): void {
  const { view, open, resume } = useDraft.getState()
  if (useSession.getState().status === 'unknown') void useSession.getState().load()
  void (view ? open(view.id) : resume())
  // Few phones hold any.
  if (storage.read(UNMASKINGS) !== null)
    import('@/stores/unmasking').then(
      ({ unmasking }) => unmasking.send(),
      () => undefined,
    )
}

/** Has the draft at hand whenever the page is shown: as the phone has it at once, then as the server has it now. */
export function useOpenDraft(): void {
  const proved = useSession((state) => state.status === 'signedIn' && state.me?.level === 'realName')

  useDidShow(openDraft)
  useEffect(() => {
    if (proved && usePrefill.getState().prefill === null) void usePrefill.getState().load()
  }, [proved])
}
