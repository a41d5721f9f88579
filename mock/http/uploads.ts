import { cleanPicture, type Picture } from '../files/pictures'
import type { ProblemCode } from '@contract/problem'
import type { Services } from '../services'
import { beginUpload, forgetUpload, keepPiece, PIECE_BYTES, uploadedFile } from '../uploads/uploads'
import { readBytes } from './body'
import type { Handlers } from './exchange'
import { ProblemError } from './problems'

/** 上传: a picture arrives in pieces before it is put into a slot. */
export function uploadHandlers(services: Services): Pick<Handlers, 'beginUpload' | 'sendPiece'> {
  const { db } = services.database
  return {
    beginUpload: ({ body, caller, idempotencyKey, now }) =>
      beginUpload(db, { accountId: caller.accountId, now }, { key: idempotencyKey, bytes: body.bytes }),

    async sendPiece({ params, query, caller, request, now }) {
      const piece = await readBytes(request, PIECE_BYTES)
      const doing = { accountId: caller.accountId, now }
      return keepPiece(services, db, doing, { id: params.id, from: query.from, piece })
    },
  }
}

/** What a file is refused for, whoever decodes it, and whenever. */
const REFUSES_FILE: ReadonlySet<ProblemCode> = new Set([
  'fileTypeRefused',
  'imageTooManyPixels',
  'fileDamaged',
])

/** By account and upload: asked for again meanwhile, one is not decoded twice. */
const underWay = new Map<string, Promise<Picture>>()

/**
 * What an upload holds, cleaned. One that is no picture goes at once: nobody can go on with it.
 * @throws ProblemError `uploadIncomplete`, or what `cleanPicture` refuses
 */
export function uploadedPicture(
  services: Pick<Services, 'vault' | 'database'>,
  accountId: string,
  uploadId: string,
): Promise<Picture> {
  const name = `${accountId}/${uploadId}`
  const known = underWay.get(name)
  if (known) return known
  const cleaned = cleanedUpload(services, accountId, uploadId).finally(() => underWay.delete(name))
  underWay.set(name, cleaned)
  return cleaned
}

async function cleanedUpload(
  services: Pick<Services, 'vault' | 'database'>,
  accountId: string,
  uploadId: string,
): Promise<Picture> {
  const { db } = services.database
  try {
    return await cleanPicture(accountId, () => uploadedFile(services, db, accountId, uploadId))
  } catch (error) {
    if (error instanceof ProblemError && REFUSES_FILE.has(error.code))
      await forgetUpload(db, accountId, uploadId)
    throw error
  }
}
