import type { Instance } from '../instance'
import type { ViewElement } from '../view'
import { elementsOf } from '../view'
import type { Platform } from '../platform'
import { AlipayCanvas, Canvas } from './drawing'
import type { PhoneFiles } from './files'
import { Failure, type Call, type Replies, type Values } from './replies'

/** There is no layout here: everything has this box. */
const box = { left: 0, top: 0, right: 375, bottom: 200, width: 375, height: 200 }

export interface CanvasOptions {
  readonly platform: Platform
  readonly replies: Replies
  readonly files: PhoneFiles
  readonly currentPage: () => Instance | undefined
  readonly tree: () => ViewElement
}

type Found = Values | null
type Finish = (answer: Found | Found[]) => void

export function canvasApis({ platform, replies, files, currentPage, tree }: CanvasOptions): Values {
  const canvases = new WeakMap<Instance, Map<string, Canvas>>()
  const canvasOf = (id: string): Canvas => {
    const page = currentPage()
    if (!page) throw new Failure('no page is open')
    const known = canvases.get(page) ?? new Map<string, Canvas>()
    canvases.set(page, known)
    const canvas = known.get(id) ?? (platform === 'alipay' ? alipayCanvas() : new Canvas())
    known.set(id, canvas)
    return canvas
  }
  const kept = async (canvas: Canvas, call: Call) => {
    const { bytes, type } = await canvas.picture(call)
    return files.keep(bytes, `.${type}`)
  }
  const alipayCanvas = () => {
    const canvas = new AlipayCanvas()
    canvas.toTempFilePath = replies.api('toTempFilePath', async (call) => ({
      tempFilePath: await kept(canvas, call),
    }))
    return canvas
  }
  const select = (selector: string) => [...elementsOf(tree())].filter((element) => matches(element, selector))
  const fieldsOf = (element: ViewElement): Values => ({
    ...box,
    id: element.attributes.id ?? '',
    ...(element.tag === 'canvas' && { node: canvasOf(String(element.attributes.id)) }),
  })

  const createSelectorQuery = () => {
    const asked: { find: () => Found | Found[]; done: Finish | undefined }[] = []
    const reference = (find: () => Found | Found[]) => {
      const ask = (done?: Finish) => {
        asked.push({ find, done })
        return query
      }
      return {
        boundingClientRect: ask,
        scrollOffset: (done?: Finish) => {
          asked.push({ find: () => ({ scrollLeft: 0, scrollTop: 0 }), done })
          return query
        },
        node: ask,
        fields: (_wanted: unknown, done?: Finish) => ask(done),
      }
    }
    const query = {
      in: () => query,
      select: (selector: string) =>
        reference(() => {
          const [first] = select(selector)
          return first ? fieldsOf(first) : null
        }),
      selectAll: (selector: string) => reference(() => select(selector).map(fieldsOf)),
      selectViewport: () => reference(() => ({ ...box, scrollLeft: 0, scrollTop: 0 })),
      exec: (done?: (answers: (Found | Found[])[]) => void) =>
        // Answers go over as they are: a canvas inside must stay the canvas.
        replies.later('createSelectorQuery', () => {
          const answers = asked.map((one) => {
            const answer = one.find()
            one.done?.(answer)
            return answer
          })
          done?.(answers)
        }),
    }
    return query
  }

  return {
    createSelectorQuery,
    canvasToTempFilePath: replies.api('canvasToTempFilePath', async (call: Call) => {
      const canvas = call.canvas instanceof Canvas ? call.canvas : canvasOf(String(call.canvasId))
      const tempFilePath = await kept(canvas, call)
      return { tempFilePath, apFilePath: tempFilePath }
    }),
  }
}

/** `#id`, `.class` or a tag. */
function matches(element: ViewElement, selector: string): boolean {
  const { id, class: names } = element.attributes
  if (selector.startsWith('#')) return id === selector.slice(1)
  if (selector.startsWith('.'))
    return typeof names === 'string' && names.split(/\s+/).includes(selector.slice(1))
  return element.tag === selector
}
