import { create, type StateCreator } from 'zustand'
import type { CaseView, Receipt, Signature } from '@contract/case'
import { storage as phoneStorage, type Storage } from '@/platform/storage'
import { client as appClient } from '@/services/app'
import type { Client } from '@/services/client'
import { isPassing, isProblem } from '@/services/failure'
import { newKey as appNewKey } from '@/services/keys'
import { attempt, waitOf, type Failure } from './attempt'
import { useDraft } from './draft'
import { isEditable } from './draftState'
import { onForget } from './forget'
import { keptAt } from './kept'

export interface Signed {
  readonly promiseVersion: string
  readonly signature: Signature
  /** Nothing was changed since it was returned, and the person has been told so (`nothingChanged`). */
  readonly asItWas?: true
}

export interface SubmissionState {
  /**
   * `unsaved`: words on this phone have not reached the server, or wait for a decision: nothing was sent.
   * `unanswered`: sent, and nobody knows whether it arrived; pressing again is safe, it stays one case.
   * `refused`: not submitted, `failure` says why (`fields` name cells of the form).
   */
  readonly stage: 'idle' | 'sending' | 'unsaved' | 'unanswered' | 'refused' | 'submitted'
  readonly failure: Failure | null
  /** 收件回执 of the case that was submitted. */
  readonly receipt: Receipt | null
  /** When another signature code may be sent, in milliseconds of the phone's clock. */
  readonly resendAt: number | null

  /** 提交. Pressed twice it sends once; after a timeout it asks again under the same key. */
  submit(caseId: string, signed: Signed): Promise<boolean>
  /** Begins anew: the case is a draft again. */
  begin(): void
  /** The code that stands for a drawn signature. */
  sendCode(caseId: string): Promise<boolean>
}

interface SubmissionDependencies {
  readonly client: Client
  readonly storage: Storage
  readonly newKey: () => string
  /** Saves the draft. @returns whether nothing is left on this phone alone */
  readonly saveDraft: () => Promise<boolean>
  /** The case as the server has it after submitting. */
  readonly adopt: (view: CaseView) => void
}

/** An attempt without an answer. The signature itself is not kept: it would be one more copy of it. */
interface KeptAttempt {
  readonly caseId: string
  readonly key: string
}

const NONE = { stage: 'idle', failure: null, receipt: null, resendAt: null } as const

/** 申报: one attempt has one idempotency key until there is an answer, also over an app that was killed. */
export function submissionStore(dependencies: SubmissionDependencies): StateCreator<SubmissionState> {
  const { client } = dependencies
  const kept = keptAt<KeptAttempt>(dependencies.storage, 'submission', 1)

  return (set) => {
    let running: Promise<boolean> | null = null
    /** What went out under the kept key in this run. */
    let sent: string | null = null

    function done(view: CaseView): boolean {
      kept.remove()
      sent = null
      dependencies.adopt(view)
      set({ stage: 'submitted', failure: null, receipt: view.receipt })
      return true
    }

    /** Asks whether an attempt that had no answer arrived after all. */
    async function arrived(caseId: string): Promise<boolean | Failure> {
      const asked = await attempt(client.call('getCase', { params: { id: caseId } }))
      if (!asked.ok) return asked.failure
      return !isEditable(asked.value) && asked.value.receipt !== null && done(asked.value)
    }

    async function send(caseId: string, signed: Signed): Promise<boolean> {
      set({ stage: 'sending', failure: null })
      if (!(await dependencies.saveDraft())) {
        set({ stage: 'unsaved' })
        return false
      }
      const last = kept.read()
      // A key is of one case: sent for another, the server would take it for that one's attempt.
      const open = last?.caseId === caseId ? last : null
      const body = JSON.stringify(signed)
      let key = open?.key ?? dependencies.newKey()
      // Another signature is another request, and may be sent only if the one under the old key never arrived.
      if (open && sent !== body) {
        const answer = await arrived(caseId)
        if (answer === true) return true
        if (answer !== false) {
          set({ stage: 'unanswered', failure: answer })
          return false
        }
        key = dependencies.newKey()
      }
      kept.write({ caseId, key })
      sent = body
      const submitted = await attempt(
        client.call('submitCase', { params: { id: caseId }, body: signed }, { idempotencyKey: key }),
      )
      if (submitted.ok) return done(submitted.value)

      const { failure } = submitted
      if (isPassing(failure)) {
        set({ stage: 'unanswered', failure })
        return false
      }
      if (isProblem(failure, 'notADraft', 'alreadyDecided', 'notAllowedNow', 'idempotencyKeyReused')) {
        if ((await arrived(caseId)) === true) return true
      }
      kept.remove()
      sent = null
      set({ stage: 'refused', failure })
      return false
    }

    onForget(() => {
      kept.remove()
      sent = null
      set(NONE)
    })

    return {
      ...NONE,
      begin: () => set(NONE),
      submit(caseId, signed) {
        running ??= send(caseId, signed).finally(() => {
          running = null
        })
        return running
      },
      async sendCode(caseId) {
        const codeSent = await attempt(client.call('sendSignatureCode', { params: { id: caseId } }))
        set({ failure: codeSent.ok ? null : codeSent.failure })
        const seconds = codeSent.ok ? codeSent.value.resendAfterSeconds : waitOf(codeSent.failure)
        if (seconds !== null) set({ resendAt: Date.now() + seconds * 1000 })
        return codeSent.ok
      },
    }
  }
}

export const useSubmission = create(
  submissionStore({
    client: appClient,
    storage: phoneStorage,
    newKey: appNewKey,
    saveDraft: () => useDraft.getState().save(),
    adopt: (view) => useDraft.getState().adopt(view),
  }),
)

// Taken back, or returned by the first department: the receipt is of the round before.
useDraft.subscribe(({ view }) => {
  const { stage, begin } = useSubmission.getState()
  if (view && isEditable(view) && stage === 'submitted') begin()
})
