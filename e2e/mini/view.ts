import { copyOf, isRecord, type Instance } from './instance'
import type { Drawn, DrawnElement, Templates } from './templates'

export type ViewNode = ViewElement | ViewText

export interface ViewText {
  readonly kind: 'text'
  readonly text: string
}

export interface ViewElement {
  readonly kind: 'element'
  readonly tag: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly parent: ViewElement | undefined
  /** The page or component whose functions the element's events call. */
  readonly owner: Instance
  readonly children: ViewNode[]
}

/** What the view needs from the app while it draws. */
export interface Components {
  /** The tags that are components inside a page or component, with the route of each. */
  componentsOf(route: string): Readonly<Record<string, string>>
  /** A new component, attached with its first properties. */
  attach(route: string, properties: Readonly<Record<string, unknown>>): Instance
}

/** Text as its reader sees it: what only keeps it on one line is not seen. */
const seen = (text: string) => text.replace(/\u2060/g, '').replace(/\u00a0/g, ' ')

/** Draws a page as it stands, with the components inside. */
export function drawPage(page: Instance, templates: Templates, components: Components): ViewElement {
  return drawInstance(page, undefined)

  function drawInstance(instance: Instance, parent: ViewElement | undefined): ViewElement {
    const inside = components.componentsOf(instance.route)
    return element(templates.draw(instance.route, instance.data), parent)

    function element(drawn: DrawnElement, around: ViewElement | undefined): ViewElement {
      const tag = (drawn.tag ?? 'block').replace(/^wx-/, '')
      const children: ViewNode[] = []
      const node: ViewElement = {
        kind: 'element',
        tag,
        attributes: drawn.attr ?? {},
        parent: around,
        owner: instance,
        children,
      }
      const route = inside[tag]
      if (route === undefined) children.push(...joined(drawn.children ?? [], node))
      else children.push(drawInstance(component(route, node.attributes), node))
      return node
    }

    /** Neighbouring pieces of text are one text to the reader. */
    function joined(drawn: readonly Drawn[], around: ViewElement): ViewNode[] {
      const nodes: ViewNode[] = []
      for (const child of drawn) {
        const last = nodes.at(-1)
        if (typeof child === 'object') nodes.push(element(child, around))
        else if (last?.kind === 'text')
          nodes.splice(-1, 1, { kind: 'text', text: last.text + seen(String(child)) })
        else nodes.push({ kind: 'text', text: seen(String(child)) })
      }
      return nodes
    }

    function component(route: string, properties: Readonly<Record<string, unknown>>): Instance {
      const place = `${route}:${isRecord(properties.i) ? String(properties.i.sid) : String(properties.id)}`
      const known = instance.children.get(place)
      if (!known) {
        const fresh = components.attach(route, properties)
        instance.children.set(place, fresh)
        return fresh
      }
      // A component keeps what it set itself until its properties change.
      const given = JSON.stringify(properties)
      if (given !== known.given) Object.assign(known.data, copyOf(properties))
      known.given = given
      return known
    }
  }
}

/** Containers that structure a template and show nothing of their own. */
const structural = new Set(['page', 'block', 'template', 'virtual'])

export function isVisible(element: ViewElement): boolean {
  const { hidden, style } = element.attributes
  return hidden !== true && !(typeof style === 'string' && /display:\s*none|visibility:\s*hidden/.test(style))
}

/** Every visible element, in the order of reading. */
export function* elementsOf(root: ViewElement): Generator<ViewElement> {
  if (!isVisible(root)) return
  yield root
  for (const child of root.children) if (child.kind === 'element') yield* elementsOf(child)
}

/** All words inside an element, without the blanks around them. */
export function wordsOf(node: ViewNode): string {
  return rawWordsOf(node).trim()
}

function rawWordsOf(node: ViewNode): string {
  if (node.kind === 'text') return node.text
  return isVisible(node) ? node.children.map(rawWordsOf).join('') : ''
}

/** What a reader sees: one line for each element that holds words itself, and what the fields hold. */
export function linesOf(node: ViewNode): string[] {
  if (node.kind === 'text') return node.text.trim() === '' ? [] : [node.text.trim()]
  if (!isVisible(node)) return []
  if (node.tag === 'text' || node.children.every((child) => child.kind === 'text')) {
    const shown = wordsOf(node) || valueOf(node)
    return shown === '' ? [] : [shown]
  }
  return node.children.flatMap(linesOf)
}

function valueOf(field: ViewElement): string {
  const { value, placeholder } = field.attributes
  if (field.tag !== 'input' && field.tag !== 'textarea') return ''
  return typeof value === 'string' && value !== ''
    ? value
    : typeof placeholder === 'string'
      ? placeholder
      : ''
}

/** The tree with tags, indented: for messages about what was not found. */
export function outlineOf(node: ViewNode, depth = 0): string {
  const indent = '  '.repeat(depth)
  if (node.kind === 'text') return node.text.trim() === '' ? '' : `${indent}${node.text.trim()}\n`
  if (!isVisible(node)) return ''
  const shown = !structural.has(node.tag)
  const { class: names, disabled, placeholder, value } = node.attributes
  const label = [
    `${node.tag}${typeof names === 'string' && names !== '' ? `.${names.trim().split(/\s+/).join('.')}` : ''}`,
    nameOf(node) === '' ? '' : ` «${nameOf(node)}»`,
    disabled === true ? ' disabled' : '',
    placeholder ? ` placeholder=${JSON.stringify(placeholder)}` : '',
    value !== undefined && value !== '' ? ` value=${JSON.stringify(value)}` : '',
  ].join('')
  const inside = node.children.map((child) => outlineOf(child, shown ? depth + 1 : depth)).join('')
  return shown ? `${indent}<${label}>\n${inside}` : inside
}

/** The name a screen reader says, where it is given apart from the words inside. */
export function nameOf(element: ViewElement): string {
  const name = element.attributes['aria-label'] ?? element.attributes.ariaLabel
  return typeof name === 'string' ? name : ''
}

export function closest(
  from: ViewElement,
  wanted: (element: ViewElement) => boolean,
): ViewElement | undefined {
  for (let at: ViewElement | undefined = from; at; at = at.parent) if (wanted(at)) return at
  return undefined
}
