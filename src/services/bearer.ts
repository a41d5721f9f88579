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
    /**
     * Goes on with the token of an answer, once the phone has written it down: the server forgets the one before when
     * it sees this one in use, and a phone that began its next run with that one would be taken for a thief's.
     */
    goOn(next: string): void {
      if (token !== null && storage.write(KEY, next)) token = next
    },
  }
}

export type Bearer = ReturnType<typeof createBearer>
