import Taro from '@tarojs/taro'
import { storage } from '../storage'
import type { KeptFile, KeptFiles } from './keptFiles'

export type { KeptFile, KeptFiles } from './keptFiles'

const FOLDER = 'pictures'
/** What was said of each, by its name. */
const LIST = 'pictures'

/** The app's own folder, which no other app reads and the platform does not tidy by itself. */
const folder = () => `${Taro.env.USER_DATA_PATH ?? ''}/${FOLDER}`
const at = (name: string) => `${folder()}/${name}.jpg`

type List = Readonly<Record<string, unknown>>
const list = () => (storage.read(LIST) ?? {}) as List

type Call = (said: { success: () => void; fail: () => void }) => void

const done = (call: Call): Promise<boolean> =>
  new Promise((resolve) => call({ success: () => resolve(true), fail: () => resolve(false) }))

const files = () => Taro.getFileSystemManager()

/** A temporary file goes with the run of the app: it is copied to where files stay. */
export const keptFiles: KeptFiles = {
  async keep(name, path, about) {
    // Fails where it is there already.
    await done((said) => files().mkdir({ dirPath: folder(), recursive: true, ...said }))
    if (!(await done((said) => files().copyFile({ srcPath: path, destPath: at(name), ...said }))))
      return false
    return storage.write(LIST, { ...list(), [name]: about })
  },
  note(name, about) {
    if (name in list()) storage.write(LIST, { ...list(), [name]: about })
    return Promise.resolve()
  },
  async open(name) {
    if (!(name in list())) return null
    return (await done((said) => files().access({ path: at(name), ...said }))) ? at(name) : null
  },
  async all() {
    const found = await Promise.all(
      Object.entries(list()).map(async ([name, about]): Promise<KeptFile | null> => {
        const path = await keptFiles.open(name)
        return path === null ? null : { name, path, about }
      }),
    )
    return found.filter((file) => file !== null)
  },
  list: () => Promise.resolve(Object.entries(list()).map(([name, about]) => ({ name, about }))),
  any: () => Promise.resolve(Object.keys(list()).length > 0),
  async drop(name) {
    const { [name]: _gone, ...others } = list()
    storage.write(LIST, others)
    await done((said) => files().unlink({ filePath: at(name), ...said }))
  },
  async dropAll() {
    storage.remove(LIST)
    await done((said) => files().rmdir({ dirPath: folder(), recursive: true, ...said }))
  },
  // A mini-program runs once.
  onOthers: () => undefined,
}
