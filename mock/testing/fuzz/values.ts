import fc from 'fast-check'
import type { Chooser } from '../seeded'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A schema of the OpenAPI document, as far as the document uses them. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly Json[]
  readonly const?: Json
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

export interface Making {
  readonly choose: Chooser
  readonly schemas: Readonly<Record<string, Schema>>
  /** Ids that stand for something. */
  readonly ids: readonly string[]
  /** The day on which it is sent. */
  readonly today: string
}

/** What a citizen types, at the least. */
const WORDS = ['王建国', '女儿', '065000', '河北省廊坊市广阳区', 'yes', '1965-03', '123456', '中国农业银行']
const YEAR_DAYS = 365
const DAY_MS = 86_400_000

/** A value that the schema lets pass. */
export function valueOf(schema: Schema, making: Making, depth = 0): Json {
  const { choose, schemas } = making
  const again = (other: Schema) => valueOf(other, making, depth + 1)
  if (schema.$ref !== undefined) {
    const named = schemas[schema.$ref.replace('#/components/schemas/', '')]
    if (!named) throw new Error(`no schema ${schema.$ref}`)
    return again(named)
  }
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return choose.of(schema.enum)
  const among = schema.anyOf ?? schema.oneOf
  if (among) return again(choose.of(among))
  if (schema.allOf) {
    const parts = schema.allOf.map(again)
    const objects = parts.filter((part): part is { [key: string]: Json } => isObject(part))
    return objects.length === parts.length ? Object.assign({}, ...objects) : (parts[0] ?? null)
  }
  const type = typeof schema.type === 'string' ? schema.type : choose.of(schema.type ?? ['string'])
  switch (type) {
    case 'string':
      return textOf(schema, making)
    case 'integer':
    case 'number': {
      const least = schema.minimum ?? (schema.exclusiveMinimum ?? -1) + 1
      return least + choose.below(Math.min(1_000, (schema.maximum ?? least + 50) - least) + 1)
    }
    case 'boolean':
      return choose.oneIn(2)
    case 'null':
      return null
    case 'array': {
      const least = schema.minItems ?? 0
      const most = Math.min(schema.maxItems ?? 4, depth > 6 ? least : least + 3)
      const count = least + choose.below(Math.max(0, most - least) + 1)
      return Array.from({ length: count }, () => again(schema.items ?? { type: 'string' }))
    }
    default:
      return objectOf(schema, making, depth)
  }
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function objectOf(schema: Schema, making: Making, depth: number): Json {
  const { choose } = making
  const all: { [key: string]: Json } = {}
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (schema.required?.includes(name) || choose.oneIn(2)) all[name] = valueOf(property, making, depth + 1)
  }
  const more = schema.additionalProperties
  if (typeof more === 'object') {
    for (let left = choose.below(3); left > 0; left -= 1) {
      const name = schema.propertyNames ? valueOf(schema.propertyNames, making, depth + 1) : choose.of(WORDS)
      all[String(name)] = valueOf(more, making, depth + 1)
    }
  }
  return all
}

function textOf(schema: Schema, { choose, ids, today }: Making): string {
  const { format, pattern, minLength = 0, maxLength = 60 } = schema
  const dayFrom = (days: number) => new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10)
  if (format === 'uuid') return choose.of(ids)
  if (format === 'date') return dayFrom(choose.below(YEAR_DAYS))
  if (format === 'date-time') return `${dayFrom(-choose.below(YEAR_DAYS))}T01:02:03.000Z`
  if (pattern !== undefined) {
    const seed = choose.below(2 ** 31)
    return fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 1, seed })[0] ?? ''
  }
  return choose.of(WORDS).padEnd(minLength, '0').slice(0, maxLength)
}
