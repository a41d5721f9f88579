import { readable } from './logic'
import type { ViewElement } from './view'

const bubbling = ['tap', 'longpress', 'touchstart', 'touchmove', 'touchend', 'touchcancel']

export interface Touch {
  readonly x: number
  readonly y: number
}

/** Sends events into a page as the platform does. */
export class Events {
  /** @param onError hears what the app's own functions throw: on a phone it ends in the console, not in a finger */
  constructor(private readonly onError: (what: string) => void) {}

  /**
   * Sends an event to an element, and if it bubbles, to each around it until one catches it.
   *
   * @returns whether anything in the compiled template listened
   */
  send(
    to: ViewElement,
    type: string,
    detail: Readonly<Record<string, unknown>> = {},
    touches: readonly Touch[] = [],
  ): boolean {
    let heard = false
    const points = touches.map(pointOf)
    const ended = type === 'touchend' || type === 'touchcancel'
    for (let at: ViewElement | undefined = to; at; at = at.parent) {
      const { caught, handler } = listenerOf(at, type)
      if (typeof handler === 'string' && handler !== '') {
        heard = true
        this.call(at, handler, {
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

  private call({ owner, tag }: ViewElement, handler: string, event: object): void {
    const listener = owner[handler]
    if (typeof listener !== 'function') {
      this.onError(`<${tag}> calls ${handler}, which ${owner.route} lacks`)
      return
    }
    try {
      listener.call(owner, event)
    } catch (error) {
      this.onError(`in ${handler} of ${owner.route}: ${readable(error)}`)
    }
  }
}

/** Whether a touch on the element itself is listened to. */
export const listens = (element: ViewElement): boolean => Boolean(listenerOf(element, 'tap').handler)

function listenerOf({ attributes }: ViewElement, type: string) {
  const caught = attributes[`catch${type}`] ?? attributes[`catch:${type}`]
  return { caught, handler: caught ?? attributes[`bind${type}`] ?? attributes[`bind:${type}`] }
}

function pointOf({ x, y }: Touch, identifier: number): Record<string, number> {
  return { identifier, x, y, clientX: x, clientY: y, pageX: x, pageY: y }
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
