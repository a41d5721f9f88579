/**
 * Loaded before a server: below the folder FULL_FOLDER the disk is full while the file FULL_DISK is there. By what that
 * says, `tables`: none may become larger, a file with nothing in it still finds its place; `log`: nothing more goes into
 * the write-ahead log either, as on a file system that writes each block anew, nor is any file made. After that PGlite
 * has to be started anew: it takes a file that it could not make for one that is there.
 */
const fs = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')

const { FULL_DISK = '', FULL_FOLDER = '' } = process.env
const { openSync, writeSync, existsSync, fstatSync, readFileSync } = fs
const files = new Map()

const noRoom = (syscall) =>
  Object.assign(new Error(`ENOSPC: no space left on device, ${syscall}`), {
    code: 'ENOSPC',
    errno: -28,
    syscall,
  })
const isFull = () => existsSync(FULL_DISK)
const isLogFull = () => isFull() && readFileSync(FULL_DISK, 'utf8') === 'log'

fs.openSync = (file, ...more) => {
  const isThere = String(file).startsWith(FULL_FOLDER)
  if (isThere && isLogFull() && !existsSync(file)) throw noRoom('open')
  const opened = openSync(file, ...more)
  if (isThere) files.set(opened, String(file))
  else files.delete(opened)
  return opened
}
fs.writeSync = (file, bytes, offset, length, position) => {
  const name = files.get(file)
  if (name !== undefined && isFull()) {
    const isRefused = name.includes('pg_wal') ? isLogFull() : position + length > fstatSync(file).size
    if (isRefused) throw noRoom('write')
  }
  return writeSync(file, bytes, offset, length, position)
}
syncBuiltinESMExports()
