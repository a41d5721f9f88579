import { create, type StateCreator } from 'zustand'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { keptAt } from './kept'

/** 标准, 大字, 特大. */
export type TextSize = 'standard' | 'large' | 'largest'
/** 跟着手机, 浅色, 深色, 高对比. */
export type Theme = 'system' | 'light' | 'dark' | 'contrast'

/** px of the body's text, where the phone's own text is as large as it was made. */
export const TEXT_SIZE_PX = { standard: 20, large: 24, largest: 30 } as const satisfies Record<
  TextSize,
  number
>

interface Choices {
  readonly textSize: TextSize
  readonly theme: Theme
}

export interface SettingsState extends Choices {
  /** The phone did not take what was chosen: it holds in this run alone. */
  readonly phoneFull: boolean
  setTextSize(textSize: TextSize): void
  setTheme(theme: Theme): void
}

/** What a pair of eyes needs. It belongs to the phone, not to who is signed in: signing out leaves it. */
export function settingsStore({ storage }: { readonly storage: Storage }): StateCreator<SettingsState> {
  const kept = keptAt<Choices>(storage, 'settings', 1)

  return (set, get) => {
    const choose = (choice: Partial<Choices>) => {
      set(choice)
      const { textSize, theme } = get()
      set({ phoneFull: !kept.write({ textSize, theme }) })
    }
    return {
      textSize: 'standard',
      theme: 'system',
      phoneFull: false,
      ...kept.read(),
      setTextSize: (textSize) => choose({ textSize }),
      setTheme: (theme) => choose({ theme }),
    }
  }
}

export const useSettings = create(settingsStore({ storage: phoneStorage }))
