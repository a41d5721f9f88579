import type { TextSize, Theme } from '@/stores/settings'

/** What the person has chosen in the app before a journey begins. */
export interface ChosenSettings {
  readonly textSize?: TextSize
  readonly theme?: Theme
}

/** Where `stores/settings` keeps the choice. */
export const settingsKey = 'settings'

/** The choice in the form in which `stores/settings` reads it. */
export function keptSettings({ textSize = 'standard', theme = 'system' }: ChosenSettings): string {
  return JSON.stringify({ form: 1, value: { textSize, theme } })
}

/** Where `services/bearer` keeps the session of a mini-program. */
export const sessionKey = 'session.token'

/** A token in the form in which `services/bearer` reads it. */
export const keptSession = (token: string): string => JSON.stringify(token)
