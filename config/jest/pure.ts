import fc from 'fast-check'

/**
 * The domain is pure: today is a parameter, chance and the network do not exist.
 * Every domain test runs with these taken away, so a rule that reaches for them fails.
 */
const forbidden = (name: string) => () => {
  throw new Error(`${name} is not for the domain: pass what you need as a parameter`)
}

const RealDate = Date
const PureDate = new Proxy(RealDate, {
  construct(target, args: unknown[]) {
    if (args.length === 0) forbidden('new Date()')()
    return Reflect.construct(target, args) as Date
  },
  apply: forbidden('Date()'),
  get(target, key, receiver) {
    return key === 'now' ? forbidden('Date.now') : (Reflect.get(target, key, receiver) as unknown)
  },
})

Object.assign(globalThis, { Date: PureDate, fetch: forbidden('fetch') })
Math.random = forbidden('Math.random')

// fast-check would draw its seed from the clock: it is fixed here, `FC_SEED` tries another.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20241108) })
