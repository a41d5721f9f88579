import { storageOn } from '../storage/storageOn'

/**
 * What stays with this tab of the browser over a reload, and ends with it: another tab neither reads nor changes it.
 * Where the browser forbids it nothing is kept.
 */
export const tabStorage = storageOn({
  getItem: (key) => sessionStorage.getItem(key),
  setItem: (key, text) => sessionStorage.setItem(key, text),
  removeItem: (key) => sessionStorage.removeItem(key),
})
