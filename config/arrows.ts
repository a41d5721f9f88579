/**
 * Which part of the house may import which: the whole table. Everything that is not here is a lint error.
 * `typesOnly`: only `import type` (erased at build time).
 */
export interface Arrow {
  readonly to: readonly Part[]
  readonly typesOnly?: readonly Part[]
}

export const PARTS = {
  domain: 'src/domain/**/*',
  routes: 'types/*routes.ts',
  types: 'types/**/*',
  content: 'src/content/**/*',
  ui: 'src/ui/**/*',
  platform: 'src/platform/**/*',
  services: 'src/services/**/*',
  stores: 'src/stores/**/*',
  pages: 'src/pages/*/**/*',
  app: 'src/*',
  mock: 'mock/**/*',
} as const

export type Part = keyof typeof PARTS

export const ARROWS: Record<Part, Arrow> = {
  domain: { to: [] },
  routes: { to: [] },
  types: { to: ['domain', 'routes'] },
  content: { to: [], typesOnly: ['domain'] },
  ui: { to: [] },
  platform: { to: [] },
  services: { to: ['domain', 'platform', 'routes'], typesOnly: ['types'] },
  stores: { to: ['services', 'domain', 'platform'], typesOnly: ['types', 'routes'] },
  // A page never imports another page's folder: what two share moves down.
  pages: { to: ['stores', 'ui', 'content', 'platform', 'domain'] },
  // The app's own entry composes what every page needs.
  app: { to: ['stores', 'ui', 'content', 'platform', 'services'] },
  mock: { to: ['types', 'routes', 'domain', 'content'] },
}
