import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import { ProblemError } from '../http/problems'
import { cleanPicture } from './pictures'
import { hostilePictures, SMUGGLED } from './testing/hostile'

describe('what is handed over as a picture', async () => {
  for (const { name, refused, bytes } of await hostilePictures())
    it(`${name}: ${refused ?? 'what one sees is kept, and nothing else of it'}`, async () => {
      const cleaned = await cleanPicture(Buffer.from(bytes)).catch((error: unknown) => {
        if (error instanceof ProblemError) return error.code
        throw error
      })
      if (typeof cleaned === 'string') return assert.equal(cleaned, refused)
      assert.equal(refused, null, 'it was taken')
      assert.equal(cleaned.bytes.indexOf(SMUGGLED), -1)
      assert.equal((await sharp(cleaned.bytes).metadata()).format, 'jpeg')
    })
})
