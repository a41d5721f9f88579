export * from './platform'
export * from './cases'
export * from './materials'
export * from './people'
