import { isInApp } from '../inApp'
import type { HandFile } from './handFile'

/** `null` where a platform hands no files over. */
export const handFile: HandFile | null = {
  how: 'save',
  hand(path, name) {
    if (isInApp()) return Promise.resolve(false)
    const link = document.createElement('a')
    link.href = path
    link.download = name
    link.click()
    return Promise.resolve(true)
  },
}
