import Taro from '@tarojs/taro'

/** Mini-programs cannot move the focus: the page scrolls to the control. */
export function focusOn(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80 })
}
