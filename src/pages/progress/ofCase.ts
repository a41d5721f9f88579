import { useRouter } from '@tarojs/taro'

/**
 * For the addresses and places to which a page of 进度 leads: they are about the same application as the page itself. One
 * that is named in its address (`of`) goes along; where none is, it is the present one's.
 */
export function useOfCase(): (address: string) => string {
  const { of } = useRouter().params
  return (address) =>
    of === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}of=${encodeURIComponent(of)}`
}
