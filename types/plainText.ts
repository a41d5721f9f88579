import { z } from '@hono/zod-openapi'
import { plainLine, plainLines } from '@/domain/form/plain'

/** Free words in a request, of one line: what nobody sees is taken out before anything else is asked of them. */
export const plainText = () => z.string().overwrite(plainLine)

/** The same of a note, which may have several lines. */
export const plainNote = () => z.string().overwrite(plainLines)
