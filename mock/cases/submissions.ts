import { and, desc, eq, inArray } from 'drizzle-orm'
import type { FormFacts, FormValues } from '@/domain/form'
import type { Receipt, Signature } from '@contract/case'
import type { Vault } from '@bff/crypto/vault'
import type { Db, Tx } from '@bff/db/database'
import { submissions } from '@bff/db/schema'

/** The form as it was sent: what departments get is cut from this, not from what is typed later. */
export interface SentForm {
  readonly facts: FormFacts
  readonly values: FormValues
}

/** The sign of intent (RULINGS 42), kept with the version of the promise, time and device. */
export interface KeptSignature {
  readonly kind: Signature['kind']
  /** The drawn picture, PNG in base64; null where a code stands for it. */
  readonly image: string | null
  readonly device: string
  /** 代办人, who signed in the person's name, and under which mandate. */
  readonly by?: { readonly name: string; readonly mandateId: string }
}

const contextOf = (caseId: string, round: number, part: string) => `submissions/${caseId}/${round}/${part}`

/** As receipts were kept while every application began with one department. */
type OneStepReceipt = Omit<Receipt, 'confirmationAskedOn' | 'firstSteps'> & {
  readonly firstStep: Receipt['firstSteps'][number]
}

interface Parts {
  readonly form: SentForm
  readonly signature: KeptSignature
  readonly receipt: Receipt | OneStepReceipt
}

/** Opens a part of one round: what it was sealed as by `keepSubmission`. */
async function openPart<Part extends keyof Parts>(
  { vault, db }: { readonly vault: Pick<Vault, 'open'>; readonly db: Db | Tx },
  { caseId, round }: { readonly caseId: string; readonly round: number },
  part: Part,
  sealed: string,
): Promise<Parts[Part]> {
  const opened: Parts[Part] = JSON.parse(await vault.open(db, contextOf(caseId, round, part), sealed))
  return opened
}

export async function keepSubmission(
  tx: Tx,
  vault: Pick<Vault, 'sealerOf'>,
  owner: { readonly caseId: string; readonly accountId: string },
  sent: {
    readonly round: number
    readonly promiseVersion: string
    readonly form: SentForm
    readonly signature: KeptSignature
    readonly receipt: Receipt
    readonly at: string
  },
): Promise<void> {
  const { caseId, accountId } = owner
  const { round, promiseVersion, at } = sent
  const sealer = await vault.sealerOf(tx, accountId)
  const seal = (part: string, value: unknown) =>
    sealer.seal(contextOf(caseId, round, part), JSON.stringify(value))
  await tx.insert(submissions).values({
    caseId,
    round,
    promiseVersion,
    formSealed: seal('form', sent.form),
    signatureSealed: seal('signature', sent.signature),
    receiptSealed: seal('receipt', sent.receipt),
    submittedAt: at,
  })
}

export async function sentForm(
  db: Db | Tx,
  vault: Pick<Vault, 'open'>,
  caseId: string,
  round: number,
): Promise<SentForm> {
  const [row] = await db
    .select({ sealed: submissions.formSealed })
    .from(submissions)
    .where(and(eq(submissions.caseId, caseId), eq(submissions.round, round)))
  if (!row) throw new Error(`case ${caseId} has no round ${round}`)
  return openPart({ vault, db }, { caseId, round }, 'form', row.sealed)
}

/** The forms of many cases, each of its round, by case: read at once. */
export async function sentForms(
  db: Db | Tx,
  vault: Pick<Vault, 'open' | 'prepare'>,
  wanted: readonly { readonly caseId: string; readonly round: number }[],
): Promise<ReadonlyMap<string, SentForm>> {
  if (wanted.length === 0) return new Map()
  const rows = await db
    .select({ caseId: submissions.caseId, round: submissions.round, sealed: submissions.formSealed })
    .from(submissions)
    .where(
      inArray(
        submissions.caseId,
        wanted.map(({ caseId }) => caseId),
      ),
    )
  const theirs = rows.filter((row) =>
    wanted.some(({ caseId, round }) => row.caseId === caseId && row.round === round),
  )
  await vault.prepare(
    db,
    theirs.map(({ sealed }) => sealed),
  )
  const forms = new Map<string, SentForm>()
  for (const { caseId, round, sealed } of theirs) {
    forms.set(caseId, await openPart({ vault, db }, { caseId, round }, 'form', sealed))
  }
  return forms
}

/** Who signed a round in the person's name, and by which mandate; `null` where they signed themselves. */
export async function signedBy(
  db: Db | Tx,
  vault: Pick<Vault, 'open'>,
  caseId: string,
  round: number,
): Promise<NonNullable<KeptSignature['by']> | null> {
  const [row] = await db
    .select({ sealed: submissions.signatureSealed })
    .from(submissions)
    .where(and(eq(submissions.caseId, caseId), eq(submissions.round, round)))
  if (!row) return null
  const { by } = await openPart({ vault, db }, { caseId, round }, 'signature', row.sealed)
  return by ?? null
}

function asToday(kept: Receipt | OneStepReceipt): Receipt {
  if (!('firstStep' in kept)) return kept
  const { firstStep, ...receipt } = kept
  return { ...receipt, confirmationAskedOn: null, firstSteps: [firstStep] }
}

/** What goes with the form of the last round: the receipt and the sign of intent; `null` before the first. */
export async function lastSubmission(
  db: Db | Tx,
  vault: Pick<Vault, 'open'>,
  caseId: string,
): Promise<{ readonly receipt: Receipt; readonly signature: KeptSignature } | null> {
  const [row] = await db
    .select({
      round: submissions.round,
      receipt: submissions.receiptSealed,
      signature: submissions.signatureSealed,
    })
    .from(submissions)
    .where(eq(submissions.caseId, caseId))
    .orderBy(desc(submissions.round))
    .limit(1)
  if (!row) return null
  const of = { caseId, round: row.round }
  return {
    receipt: asToday(await openPart({ vault, db }, of, 'receipt', row.receipt)),
    signature: await openPart({ vault, db }, of, 'signature', row.signature),
  }
}

/** A round as it was sent: the form by cell, the sign of intent under it, and the receipt. */
export interface SentRound {
  readonly submittedAt: string
  readonly promiseVersion: string
  readonly form: FormValues
  readonly signature: KeptSignature
  readonly receipt: Receipt
}

/** Every round of a case, in order. */
export async function submissionsOf(
  db: Db | Tx,
  vault: Pick<Vault, 'open'>,
  caseId: string,
): Promise<SentRound[]> {
  const rows = await db
    .select()
    .from(submissions)
    .where(eq(submissions.caseId, caseId))
    .orderBy(submissions.round)
  return Promise.all(
    rows.map(async ({ round, promiseVersion, submittedAt, formSealed, signatureSealed, receiptSealed }) => {
      const of = { caseId, round }
      return {
        submittedAt,
        promiseVersion,
        form: (await openPart({ vault, db }, of, 'form', formSealed)).values,
        signature: await openPart({ vault, db }, of, 'signature', signatureSealed),
        receipt: asToday(await openPart({ vault, db }, of, 'receipt', receiptSealed)),
      }
    }),
  )
}
