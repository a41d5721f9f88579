import type { PropsWithChildren } from 'react'
import { keepOffline } from '@/platform/serviceWorker'
import { systemTextScale } from '@/platform/textScale'
import { useSettings, type SettingsState, type TextSize } from '@/stores/settings'
import { showAppearance, type TextSize as Px } from '@/ui/appearance'
import './app.scss'

const sizes: Record<TextSize, Px> = { standard: 20, large: 24, largest: 30 }
const scale = systemTextScale()

function show({ textSize, theme }: SettingsState): void {
  showAppearance({ size: sizes[textSize], theme, scale })
}

// Before the first page is drawn, and again whenever something is chosen.
show(useSettings.getState())
useSettings.subscribe(show)
keepOffline()

export default function App({ children }: PropsWithChildren) {
  return children
}
