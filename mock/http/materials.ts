import { createHash } from 'node:crypto'
import { MATERIAL_RULES, MOST_PAGES } from '@/domain/scheme/materials'
import { MATERIALS, type MaterialKind } from '@/domain/scheme/ids'
import { receiveForm } from '../files/incoming'
import { cleanPicture } from '../files/pictures'
import * as store from '../materials/materials'
import type { Services } from '../services'
import type { Handlers } from './exchange'
import { earlierAnswer, onceOnly } from './onceOnly'
import { ProblemError } from './problems'
import type { Material } from '@contract/material'

/**
 * A slot for one picture takes a few: a better one arrives before the old one goes, so that a lost connection never
 * leaves the slot empty, and a department may ask for it again.
 */
const MOST_OF_ONE = 6

const mostOf = (kind: MaterialKind) =>
  Object.values(MATERIAL_RULES).some((rules) => rules.some((rule) => rule.kind === kind && rule.several))
    ? MOST_PAGES
    : MOST_OF_ONE

type MaterialOperation = 'addMaterial' | 'orderMaterials' | 'getMaterial' | 'deleteMaterial'

export function materialHandlers(services: Services): Pick<Handlers, MaterialOperation> {
  const { database, caseDesk } = services
  const { db } = database
  return {
    async addMaterial({ params, caller, idempotencyKey, request, now, caseNow }) {
      const incoming = await receiveForm(request)
      try {
        const kind = MATERIALS.find((one) => one === incoming.fields.kind)
        if (!kind)
          throw new ProblemError('invalidInput', { fields: [{ field: 'kind', code: 'invalid_value' }] })
        const file = await incoming.read()
        const attempt = {
          accountId: caller.accountId,
          operation: 'addMaterial',
          key: idempotencyKey,
          wish: `${params.id}/${kind}/${createHash('sha256').update(file).digest('base64url')}`,
          now,
        } as const
        const earlier = await earlierAnswer<Material>(services, db, attempt)
        if (earlier) return earlier.answer
        const picture = await cleanPicture(file)
        return await onceOnly(services, attempt, async (tx) => {
          await caseDesk.openForMaterials(tx, params.id, kind, caseNow)
          if ((await store.countOf(tx, params.id, kind)) >= mostOf(kind))
            throw new ProblemError('tooManyPages')
          const to = { caseId: params.id, accountId: caller.accountId, kind }
          const added = await store.addPicture(services, tx, to, picture, { now, caseNow })
          return { ...added, handedIn: false }
        })
      } finally {
        await incoming.discard()
      }
    },

    async orderMaterials({ params, body, caseNow }) {
      const handedIn = await db.transaction(async (tx) => {
        const kept = await caseDesk.openForMaterials(tx, params.id, body.kind, caseNow)
        const done = await store.putInOrder(tx, params.id, body.kind, body.ids)
        if (!done) throw new ProblemError('invalidInput', { fields: [{ field: 'ids', code: 'notThePages' }] })
        return kept
      })
      const ordered = await store.materialsOf(db, params.id)
      return { materials: ordered.map((one) => ({ ...one, handedIn: handedIn.has(one.id) })) }
    },

    async getMaterial({ params, answerHeader }) {
      const picture = await store.openPicture(services, db, params.id, params.mid)
      if (!picture) throw new ProblemError('notFound')
      answerHeader('content-disposition', `inline; filename="${picture.receiptNumber}.jpg"`)
      return picture.bytes
    },

    async deleteMaterial({ params, caseNow }) {
      await db.transaction(async (tx) => {
        const kind = await store.kindOf(tx, params.id, params.mid)
        if (!kind) throw new ProblemError('notFound')
        const handedIn = await caseDesk.openForMaterials(tx, params.id, kind, caseNow)
        if (handedIn.has(params.mid)) throw new ProblemError('notADraft')
        await store.removePicture(tx, params.mid)
      })
      return null
    },
  }
}
