import type { Events } from './events'
import { closest, elementsOf, type ViewElement } from './view'

export function isChoice(element: ViewElement): boolean {
  return element.tag === 'radio' || element.tag === 'checkbox' || element.tag === 'switch'
}

/**
 * What the platform itself does when a native control, or the label around or beside it, is touched.
 *
 * @returns whether anything listened
 */
export function chooseIn(touched: ViewElement, root: ViewElement, events: Events): boolean {
  const control = isChoice(touched) ? touched : controlOf(touched, root)
  if (!control) return false
  if (control.tag === 'switch')
    return events.send(control, 'change', { value: control.attributes.checked !== true })
  const groupTag = control.tag === 'radio' ? 'radio-group' : 'checkbox-group'
  const group = closest(control, (at) => at.tag === groupTag)
  if (!group) return events.send(control, 'change', { value: control.attributes.checked !== true })
  return events.send(group, 'change', {
    value: control.tag === 'radio' ? valueOf(control) : ticked(group, control),
  })
}

function controlOf(label: ViewElement, root: ViewElement): ViewElement | undefined {
  const target = label.attributes.for
  const all = [...elementsOf(target === undefined ? label : root)].filter(isChoice)
  return target === undefined ? all[0] : all.find((control) => control.attributes.id === target)
}

function ticked(group: ViewElement, touched: ViewElement): unknown[] {
  const boxes = [...elementsOf(group)].filter(isChoice)
  return boxes.filter((box) => (box.attributes.checked === true) !== (box === touched)).map(valueOf)
}

function valueOf(control: ViewElement): unknown {
  return control.attributes.value
}
