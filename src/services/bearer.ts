import type { Storage } from '@/platform/storage'

const KEY = 'session.token'

/** The session of a mini-program, which has no cookies. In a browser there is none: its cookie is httpOnly. */
export function createBearer(storage: Storage) {
  const kept = storage.read(KEY)
  let token = typeof kept === 'string' ? kept : null

  return {
    token: (): string | null => token,
    keep(next: string | null): void {
      token = next
      if (next) storage.write(KEY, next)
      else storage.remove(KEY)
    },
  }
}

export type Bearer = ReturnType<typeof createBearer>
