import { closest, elementsOf, nameOf, wordsOf, type ViewElement } from './view'

export interface Labelled {
  readonly root: ViewElement
  readonly label: string
  readonly tags: readonly ('input' | 'textarea' | 'picker')[]
}

/**
 * The field a person would type into when told its label: by its name for screen readers, its `<label>`, its
 * placeholder, the words it shows, or as the first field that comes after the words.
 */
export function fieldLabelled({ root, label, tags }: Labelled): ViewElement | undefined {
  const elements = [...elementsOf(root)]
  const wanted = elements.filter((element) => tags.some((tag) => tag === element.tag))
  const labels = elements.filter((element) => element.tag === 'label' && wordsOf(element) === label)
  return (
    wanted.find((field) => nameOf(field) === label) ??
    wanted.find((field) => labels.some((one) => belongs(one, field))) ??
    wanted.find((field) => field.attributes.placeholder === label || wordsOf(field) === label) ??
    firstAfter(elements, label, wanted)
  )
}

function belongs(label: ViewElement, field: ViewElement): boolean {
  const id = label.attributes.for
  return (
    (id !== undefined && id === field.attributes.id) || closest(field, (at) => at === label) !== undefined
  )
}

function firstAfter(
  elements: readonly ViewElement[],
  label: string,
  wanted: readonly ViewElement[],
): ViewElement | undefined {
  const words = elements.findIndex((element) => wordsOf(element) === label)
  if (words < 0) return undefined
  return elements.slice(words).find((element) => wanted.includes(element))
}
