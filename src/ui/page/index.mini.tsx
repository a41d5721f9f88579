import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { rootAppearance, useAppearance, type Appearance } from '../appearance/index.mini'
import { SubmitContext } from '../pressable/form'
import { useAbove } from './above'
import { Bar } from './bar'
import { Help, helpId } from './help'
import type { PageProps } from './props'
import { Tabs } from './tabs'
import '../stack/index.scss'
import './index.scss'

export type { BarLink, PageFrame, PageProps, PageTab } from './props'

// The title bar and what shows when a page is pulled past its end lie outside the page, where no token reaches.
const outside = { light: '#f6f4ef', dark: '#121619', contrast: '#ffffff' }

function isDark({ theme }: Appearance): boolean {
  return theme === 'dark' || (theme === 'system' && Taro.getSystemInfoSync().theme === 'dark')
}

function paintOutside(appearance: Appearance): void {
  const dark = isDark(appearance)
  const ground = dark ? outside.dark : appearance.theme === 'contrast' ? outside.contrast : outside.light
  void Taro.setNavigationBarColor({ frontColor: dark ? '#ffffff' : '#000000', backgroundColor: ground })
  if (process.env.TARO_ENV === 'weapp') void Taro.setBackgroundColor({ backgroundColor: ground })
}

export function Page({ frame, title, tab, barLinks, helpRows, action, onSubmit, children }: PageProps) {
  const appearance = useAppearance()
  const Above = useAbove()
  const { className, style } = rootAppearance(appearance)

  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])

  useEffect(() => {
    paintOutside(appearance)
    if (process.env.TARO_ENV !== 'weapp' || appearance.theme !== 'system') return
    const repaint = () => paintOutside(appearance)
    Taro.onThemeChange(repaint)
    return () => Taro.offThemeChange(repaint)
  }, [appearance])

  return (
    <View className={`${className} page`} style={style}>
      <Bar
        frame={frame}
        links={barLinks ?? (tab === undefined ? [] : frame.rootLinks)}
        branded={tab !== undefined}
        onBack={undefined}
        onHelp={() => void Taro.pageScrollTo({ selector: `#${helpId}` })}
      />
      <SubmitContext.Provider value={onSubmit}>
        <View className="main">
          {/* By itself: what is added to it is sent to the view alone, not with all that follows it. */}
          <View className="stack-l">
            {Above && <Above />}
            {children}
          </View>
          <Help title={frame.helpTitle} rows={helpRows ?? frame.helpRows} />
          {action && <View className="action">{action}</View>}
        </View>
      </SubmitContext.Provider>
      {tab !== undefined && <Tabs label={frame.tabsLabel} tabs={frame.tabs} current={tab} />}
    </View>
  )
}
