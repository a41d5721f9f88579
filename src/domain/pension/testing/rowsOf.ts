import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rows of a checked table in scripts/data, without its head. */
export const rowsOf = (file: string): string[][] =>
  readFileSync(join(__dirname, '../../../../scripts/data', file), 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split(','))
