import { newKey } from './keys'

test('a key has the form of a UUID and never comes twice', () => {
  const keys = Array.from({ length: 2_000 }, newKey)
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of keys) {
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})
