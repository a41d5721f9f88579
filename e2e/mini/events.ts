import type { ViewElement } from './view'

const bubbling = ['tap', 'longpress', 'touchstart', 'touchmove', 'touchend', 'touchcancel']

export interface Touch {
  readonly x: number
  readonly y: number
}

/**
 * Sends an event to an element as the platform does: to the element, and if it bubbles, to each around it until one
 * catches it.
 *
 * @returns whether anything in the compiled template listened
 * @throws whatever the app's own function throws
 */
export function dispatch(
  to: ViewElement,
  type: string,
  detail: Readonly<Record<string, unknown>> = {},
  touches: readonly Touch[] = [],
): boolean {
  let heard = false
  const points = touches.map((touch, identifier) => ({
    identifier,
    ...touch,
    clientX: touch.x,
    clientY: touch.y,
    pageX: touch.x,
    pageY: touch.y,
  }))
  const ended = type === 'touchend' || type === 'touchcancel'
  for (let at: ViewElement | undefined = to; at; at = at.parent) {
    const caught = at.attributes[`catch${type}`] ?? at.attributes[`catch:${type}`]
    const handler = caught ?? at.attributes[`bind${type}`] ?? at.attributes[`bind:${type}`]
    if (typeof handler === 'string' && handler !== '') {
      const listener = at.owner[handler]
      if (typeof listener !== 'function')
        throw new Error(`<${at.tag}> calls ${handler}, which ${at.owner.route} lacks`)
      heard = true
      listener.call(at.owner, {
        type,
        timeStamp: Date.now(),
        target: reference(to),
        currentTarget: reference(at),
        detail,
        touches: ended ? [] : points,
        changedTouches: points,
        mark: {},
      })
    }
    if (caught !== undefined || !bubbling.includes(type)) break
  }
  return heard
}

function reference(element: ViewElement): Record<string, unknown> {
  const dataset = Object.entries(element.attributes)
    .filter(([name]) => name.startsWith('data-'))
    .map(([name, value]) => [camelCase(name.slice('data-'.length)), value] as const)
  return {
    id: element.attributes.id ?? '',
    dataset: Object.fromEntries(dataset),
    offsetLeft: 0,
    offsetTop: 0,
  }
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())
}
