import type { Department, DocumentName, Item, MaterialKind } from '../scheme/ids'
import { MATERIAL_RULES } from '../scheme/materials'
import { distribution, type Use } from './distribution'
import { fields } from './fields'
import { FIELD_IDS, type FieldId } from './ids'
import { normalizeValue } from './normalize'
import type { FormFacts, FormValues } from './types'

/** What a case holds: pictures of any shape with their kind, and the documents issued so far. */
export interface Papers<Material extends { kind: MaterialKind }, Document extends { name: DocumentName }> {
  materials: readonly Material[]
  documents: readonly Document[]
}

/** One department's share of a case. */
export interface Package<Material, Document> {
  department: Department
  items: readonly Item[]
  fields: FormValues
  materials: readonly Material[]
  documents: readonly Document[]
}

/**
 * Exactly what a department receives for its items: the cells, pictures and documents that `distribution` lists and
 * that are on this form; empty cells are left out. Pictures keep their order.
 * Throws a RangeError for an item of another department or one that was not applied for: a fault, not an answer.
 */
export function packageFor<M extends { kind: MaterialKind }, D extends { name: DocumentName }>(
  department: Department,
  items: readonly Item[],
  form: { facts: FormFacts; values: FormValues },
  papers: Papers<M, D>,
): Package<M, D> {
  const { facts, values } = form
  for (const item of items) {
    if (distribution[item].department !== department || !isApplied(item, facts)) {
      throw new RangeError(`${item} is not for ${department}`)
    }
  }
  const shared: Partial<Record<FieldId, string>> = {}
  for (const id of FIELD_IDS) {
    const value = normalizeValue(id, values[id] ?? '')
    const needed = items.some((item) => id in distribution[item].fields)
    if (needed && value !== '' && fields[id].applies(facts, values)) shared[id] = value
  }
  return {
    department,
    items,
    fields: shared,
    materials: papers.materials.filter(({ kind }) => items.some((item) => takesMaterial(item, kind, facts))),
    documents: papers.documents.filter(({ name }) =>
      items.some((item) => distribution[item].documents.includes(name)),
    ),
  }
}

/** 户籍信息确认 has no box: it goes by itself with the first review of scenarios 1 and 2. */
function isApplied(item: Item, { items, scenario }: FormFacts): boolean {
  if (item === 'householdConfirmation') return scenario === 'normal' || scenario === 'specialWork'
  return items.includes(item)
}

function takesMaterial(item: Item, kind: MaterialKind, { scenario }: FormFacts): boolean {
  return (
    kind in distribution[item].materials &&
    MATERIAL_RULES[scenario].some((rule) => rule.kind === kind && rule.forItems.includes(item))
  )
}

/** One department that sees a value, and what for. */
export interface Viewer {
  department: Department
  item: Item
  use: Use
}

/** 谁会看到什么: the departments that receive a cell of this form, one entry an item. Empty: nobody does. */
export function whoSees(id: FieldId, facts: FormFacts): readonly Viewer[] {
  return itemsSent(facts).flatMap((item) => {
    const use = distribution[item].fields[id]
    return use ? [{ department: distribution[item].department, item, use }] : []
  })
}

/** The departments that receive a picture of this kind. */
export function whoSeesMaterial(kind: MaterialKind, facts: FormFacts): readonly Viewer[] {
  return itemsSent(facts).flatMap((item) => {
    const use = distribution[item].materials[kind]
    return use && takesMaterial(item, kind, facts)
      ? [{ department: distribution[item].department, item, use }]
      : []
  })
}

function itemsSent(facts: FormFacts): readonly Item[] {
  return (Object.keys(distribution) as Item[]).filter((item) => isApplied(item, facts))
}
