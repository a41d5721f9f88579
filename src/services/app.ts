import { storage } from '@/platform/storage'
import { createBearer } from './bearer'
import { createClient } from './client'
import { createPictures } from './pictures'
import { taroTransport } from './transport'

/** Which of the three this build is. */
export const PLATFORM = process.env.TARO_ENV ?? 'h5'

/** The one client of the running app, and what belongs to it. Tests make their own. */
export const bearer = createBearer(storage)
export const client = createClient({
  transport: taroTransport,
  base: API_BASE,
  platform: PLATFORM,
  token: bearer.token,
})
client.listen({ sessionToken: bearer.goOn })
export const pictures = createPictures(client, PLATFORM)
