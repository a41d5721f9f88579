import { create, type StateCreator } from 'zustand'
import { install, installWay, onInstallWay, type InstallWay } from '@/platform/install'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { keptAt } from './kept'

export interface InstallState {
  /** How it is put on the home screen; `null` where nothing is to be said of it. */
  readonly way: InstallWay | null
  /** Has the browser ask. Whoever says no there is not asked again. */
  install(): Promise<void>
  /** Not asked again on this phone. */
  refuse(): void
}

interface InstallDependencies {
  readonly storage: Storage
  readonly installWay: typeof installWay
  readonly onInstallWay: typeof onInstallWay
  readonly install: typeof install
}

/** 装到桌面. */
export function installStore(dependencies: InstallDependencies): StateCreator<InstallState> {
  const refused = keptAt<true>(dependencies.storage, 'notInstalled', 1)

  return (set, get) => {
    const now = () => (refused.read() ? null : dependencies.installWay())
    dependencies.onInstallWay(() => set({ way: now() }))
    return {
      way: now(),
      async install() {
        if (await dependencies.install()) set({ way: null })
        else get().refuse()
      },
      refuse() {
        refused.write(true)
        set({ way: null })
      },
    }
  }
}

export const useInstall = create(installStore({ storage: phoneStorage, installWay, onInstallWay, install }))
