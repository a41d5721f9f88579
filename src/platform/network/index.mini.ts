import Taro from '@tarojs/taro'

/** See `index.ts`. */
export function onOnline(listener: () => void): () => void {
  const heard = (change: { isConnected: boolean }) => {
    if (change.isConnected) listener()
  }
  Taro.onNetworkStatusChange(heard)
  return () => Taro.offNetworkStatusChange(heard)
}

/** What would say so answers later: a request that fails does too. */
export const isOnline = (): boolean => true
