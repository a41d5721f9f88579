import type { Client } from './client'

/**
 * A received picture as something an image tag can show. A browser's tag sends the cookie by itself; a
 * mini-program's tag sends no header, so the file is fetched first. A picture never changes under its id,
 * therefore each is fetched once in a run of the app.
 */
export function createPictures(client: Client, platform: 'h5' | 'weapp' | 'alipay') {
  const fetched = new Map<string, Promise<string>>()

  return {
    /** @throws ApiProblem, Unreachable */
    show(
      caseId: string,
      materialId: string,
      by: 'getMaterial' | 'getUnitPaper' = 'getMaterial',
    ): Promise<string> {
      const params = { id: caseId, mid: materialId }
      if (platform === 'h5') return Promise.resolve(client.fileUrl(by, params))
      // What is opened at a desk bears a mark: it is another file.
      const key = `${by}/${materialId}`
      const known = fetched.get(key)
      if (known) return known
      const fetching = client.download(by, params)
      fetched.set(key, fetching)
      fetching.catch(() => fetched.delete(key))
      return fetching
    },

    /** Forgets what was fetched: another person uses the phone. */
    forget(): void {
      fetched.clear()
    },
  }
}

export type Pictures = ReturnType<typeof createPictures>
