import { mayAddPicture, mayMovePicture, mayOpenPicture } from '@/domain/people'
import { MOST_PAGES, takesSeveral } from '@/domain/scheme/materials'
import type { MaterialKind } from '@/domain/scheme/ids'
import { assertPictureNamed } from '../agency/acting'
import type { Mac } from '../cases/chain'
import { watermarked } from '../files/watermark'
import * as store from '../materials/materials'
import { notePicture } from '../people/pictures'
import type { Services } from '../services'
import { forgetUpload } from '../uploads/uploads'
import type { Caller, Handlers, Standing } from './exchange'
import { uploadedPicture } from './uploads'
import { earlierAnswer, onceOnly } from './onceOnly'
import { ProblemError } from './problems'
import type { Material } from '@contract/material'

/**
 * A slot for one picture takes a few: a better one arrives before the old one goes, so that a lost connection never
 * leaves the slot empty, and a department may ask for it again.
 */
const MOST_OF_ONE = 6

const mostOf = (kind: MaterialKind) => (takesSeveral(kind) ? MOST_PAGES : MOST_OF_ONE)

const NONE: ReadonlySet<string> = new Set()

type Slot = Pick<store.StoredMaterial, 'kind' | 'takenBy' | 'organisationId'>

const viewerOf = (
  { accountId }: Caller,
  { relation, organisationId, powers }: Standing,
): store.PictureViewer => ({
  accountId,
  relation,
  organisationId,
  powers,
})

const mayOpen = (slot: Slot, caller: Caller, standing: Standing): boolean =>
  mayOpenPicture({
    relation: standing.relation,
    kind: slot.kind,
    isOwn: store.isTheirs(slot, viewerOf(caller, standing)),
    powers: standing.powers,
  })

function assertMayMove(slot: Slot, caller: Caller, standing: Standing): void {
  const isOwn = store.isTheirs(slot, viewerOf(caller, standing))
  if (!mayMovePicture({ relation: standing.relation, isOwn })) throw new ProblemError('onlyRetiree')
  assertPictureNamed(standing, slot.kind)
}

type MaterialOperation =
  | 'addMaterial'
  | 'orderMaterials'
  | 'getMaterial'
  | 'deleteMaterial'
  | 'addUnitPaper'
  | 'getUnitPaper'
  | 'deleteUnitPaper'

export function materialHandlers(
  services: Services & { readonly mac: Mac },
): Pick<Handlers, MaterialOperation> {
  const { database, caseDesk } = services
  const { db } = database
  const adding =
    (operation: 'addMaterial' | 'addUnitPaper'): Handlers['addMaterial'] =>
    async ({ params, body, caller, standing, idempotencyKey, now, caseNow }) => {
      const { kind, uploadId } = body
      const { accountId } = caller
      if (!mayAddPicture(standing.relation, kind)) throw new ProblemError('onlyRetiree')
      assertPictureNamed(standing, kind)
      const wish = `${params.id}/${kind}/${uploadId}`
      const attempt = { accountId, operation, key: idempotencyKey, wish, now } as const
      const earlier = await earlierAnswer<Material>(services, db, attempt)
      if (earlier) return earlier.answer
      const picture = await uploadedPicture(services, accountId, uploadId)
      const by = { caller, standing, caseId: params.id, now, caseNow }
      return onceOnly(services, attempt, async (tx) => {
        const handedIn = await caseDesk.openForMaterials(tx, params.id, kind, caseNow)
        const takenBy = standing.relation === 'retiree' ? null : accountId
        const { ownerId, organisationId } = standing
        const to = { caseId: params.id, ownerId, kind, takenBy, organisationId }
        const same = await store.sameInSlot(services, tx, to, picture)
        if (same && !handedIn.has(same.id)) {
          await forgetUpload(tx, accountId, uploadId)
          return store.shownMaterial(same, NONE, viewerOf(caller, standing))
        }
        await notePicture(services, tx, by, { what: 'added', slot: kind })
        if ((await store.countOf(tx, params.id, kind)) >= mostOf(kind)) throw new ProblemError('tooManyPages')
        const added = await store.addPicture(services, tx, to, picture, { now, caseNow })
        await forgetUpload(tx, accountId, uploadId)
        return store.shownMaterial(added, NONE, viewerOf(caller, standing))
      })
    }

  const handlers: Pick<Handlers, 'addMaterial' | 'orderMaterials' | 'getMaterial' | 'deleteMaterial'> = {
    addMaterial: adding('addMaterial'),

    async orderMaterials({ params, body, caller, standing, now, caseNow }) {
      const handedIn = await db.transaction(async (tx) => {
        for (const one of await store.materialsOf(tx, params.id)) {
          if (one.kind === body.kind) assertMayMove(one, caller, standing)
        }
        const kept = await caseDesk.openForMaterials(tx, params.id, body.kind, caseNow)
        const by = { caller, standing, caseId: params.id, now, caseNow }
        await notePicture(services, tx, by, { what: 'moved', slot: body.kind })
        const done = await store.putInOrder(tx, params.id, body.kind, body.ids)
        if (!done) throw new ProblemError('invalidInput', { fields: [{ field: 'ids', code: 'notThePages' }] })
        return kept
      })
      const ordered = await store.materialsOf(db, params.id)
      const viewer = viewerOf(caller, standing)
      return { materials: ordered.map((one) => store.shownMaterial(one, handedIn, viewer)) }
    },

    async getMaterial({ params, caller, standing, now, caseNow, answerHeader }) {
      const slot = await store.slotOf(db, params.id, params.mid)
      // One that is not theirs to open answers like one that is not there.
      if (!slot || !mayOpen(slot, caller, standing)) throw new ProblemError('notFound')
      const picture = await store.openPicture(services, db, params.id, params.mid)
      if (!picture) throw new ProblemError('notFound')
      const by = { caller, standing, caseId: params.id, now, caseNow }
      const opened = { what: 'opened', slot: slot.kind, id: params.mid } as const
      if (standing.relation !== 'retiree') await db.transaction((tx) => notePicture(services, tx, by, opened))
      answerHeader('content-disposition', `attachment; filename="${picture.receiptNumber}.jpg"`)
      return standing.organisationId === null ? picture.bytes : watermarked(caller.accountId, picture.bytes)
    },

    async deleteMaterial({ params, caller, standing, caseNow, now }) {
      await db.transaction(async (tx) => {
        const slot = await store.slotOf(tx, params.id, params.mid)
        if (!slot) throw new ProblemError('notFound')
        assertMayMove(slot, caller, standing)
        const handedIn = await caseDesk.openForMaterials(tx, params.id, slot.kind, caseNow)
        if (handedIn.has(params.mid)) throw new ProblemError('notADraft')
        const by = { caller, standing, caseId: params.id, now, caseNow }
        await notePicture(services, tx, by, { what: 'takenOut', slot: slot.kind })
        await store.removePicture(tx, params.mid)
      })
      return null
    },
  }
  return {
    ...handlers,
    // The same at a desk of their own: who is both family and clerk does each by another way, and the log tells them apart.
    addUnitPaper: (asked) => adding('addUnitPaper')({ ...asked }),
    getUnitPaper: (asked) => handlers.getMaterial({ ...asked }),
    deleteUnitPaper: (asked) => handlers.deleteMaterial({ ...asked }),
  }
}
