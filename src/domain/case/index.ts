export * from './model'
export * from './progressModel'
export { decide } from './decide'
export { evolve, fold } from './evolve'
