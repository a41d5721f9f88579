import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { test } from 'node:test'
import manifest from '../package.json'

const root = path.resolve(__dirname, '..')

/** What is there after `npm ci --omit=dev`; `npm start` is run by tsx. */
const there = new Set(Object.keys(manifest.dependencies))

/** Behind the names of our own folders (tsconfig.json). */
const OURS = /^(\.|@\/|@contract\/|@bff\/)/

const nameOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Names of packages that a file's code needs when it runs; types alone are gone by then. */
function packagesOf(source: string): string[] {
  const imports = source.matchAll(
    /^(?:import|export) (?!type )(?:[^'"]*? from )?'([^']+)'|\b(?:import|require)\('([^']+)'\)/gm,
  )
  return [...imports]
    .map(([, imported, loaded]) => imported ?? loaded ?? '')
    .filter((specifier) => !OURS.test(specifier) && !isBuiltin(specifier))
    .map(nameOf)
}

const running = ['src', 'mock', 'types', 'scripts']
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  )
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$|(^|\/)testing\//.test(file))
  // Of the scripts those that an operator runs.
  .filter(
    (file) =>
      !file.startsWith('scripts/') ||
      /^scripts\/(start|backup|restore|rotate-key|rotate-certificate-key|verify-trail)/.test(file),
  )

test('what runs for people needs no package of those that only build and test it', () => {
  const needed = running.flatMap((file) =>
    packagesOf(readFileSync(path.join(root, file), 'utf8')).map((name) => ({ file, name })),
  )
  assert.ok(needed.length > 300)
  assert.deepEqual(
    needed.filter(({ name }) => !there.has(name)),
    [],
  )
})

test('a package is read from every way in which a file takes it', () => {
  const source = `import React from 'react'
import type { Db } from 'drizzle-kit'
import { type A, b } from '@hono/node-server/serve-static'
export { z } from 'zod'
import 'workbox-window'
import { x } from './x'
import {
  many,
} from 'hono/factory'
import { readFile } from 'node:fs/promises'
const sharp = await import('sharp')
const pg = require('pg')`
  assert.deepEqual(packagesOf(source), [
    ...['react', '@hono/node-server', 'zod', 'workbox-window', 'hono', 'sharp', 'pg'],
  ])
})
