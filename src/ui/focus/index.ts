/**
 * Brings a control into view and gives it the focus. A group of radio buttons cannot take the focus itself: its first
 * button does. Pages that lie behind stay in the document: of several elements with this `id` the last is meant.
 */
export function focusOn(id: string): void {
  const found = document.querySelectorAll<HTMLElement>(`[id="${id}"]`)
  const field = found[found.length - 1]
  const control = field?.matches('fieldset') ? field.querySelector<HTMLElement>('input') : field
  field?.scrollIntoView({ block: 'center' })
  control?.focus({ preventScroll: true })
}
