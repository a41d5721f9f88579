import Taro from '@tarojs/taro'

/** Mini-programs cannot move the focus: the page scrolls to the control. */
export function focusOn(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80 })
}

/** Nor can it be lost there; and what took the place of what was pressed is in sight already. */
export function useFocusNext(): (id: string) => void {
  return () => undefined
}
