/**
 * Which part of the house may import which: the whole table. Everything that is not here is a lint error.
 * `typesOnly`: only `import type` (erased at build time).
 */
export interface Arrow {
  readonly to: readonly Part[]
  readonly typesOnly?: readonly Part[]
}

/** A part is a folder; `files` is what it takes of the folder where two parts share one. */
export const PARTS = {
  domain: { folder: 'src/domain' },
  routes: { folder: 'types', files: '*routes.ts' },
  types: { folder: 'types', files: '!*routes.ts' },
  content: { folder: 'src/content' },
  ui: { folder: 'src/ui' },
  platform: { folder: 'src/platform' },
  services: { folder: 'src/services' },
  stores: { folder: 'src/stores' },
  pages: { folder: 'src/pages/*' },
  app: { folder: 'src' },
  mock: { folder: 'mock' },
} as const satisfies Record<string, { folder: string; files?: string }>

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
