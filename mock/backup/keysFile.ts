import path from 'node:path'

/** One for all backups of a folder: the next one takes its place, so that a key that was destroyed is nowhere any more. */
export const KEYS_FILE = 'person-keys'

export const keysBeside = (file: string): string => path.join(path.dirname(file), KEYS_FILE)
