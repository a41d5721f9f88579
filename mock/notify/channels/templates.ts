import { TEMPLATE_FIELDS, type TemplateFields } from './port'

/** A template of the vendor's, as it was taken into use: its number, and which of its places holds what. */
export interface Template {
  readonly id: string
  readonly places: Readonly<Record<keyof TemplateFields, string>>
}

/** The template's places, each with its value. */
export const filled = (
  { places }: Template,
  fields: TemplateFields,
): Readonly<Record<string, { readonly value: string }>> =>
  Object.fromEntries(TEMPLATE_FIELDS.map((field) => [places[field], { value: fields[field] }]))
