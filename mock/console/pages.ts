import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Hono } from 'hono'
import type { Config } from '../config'
import { isConsoleHost } from '../http/origin'
import { problemResponse } from '../http/problems'

const SCRIPT = 'text/javascript; charset=utf-8'

const FILES = {
  '/console': { file: 'console.html', type: 'text/html; charset=utf-8' },
  '/console/console.css': { file: 'console.css', type: 'text/css; charset=utf-8' },
  '/console/console.js': { file: 'console.js', type: SCRIPT },
  '/console/ask.js': { file: 'ask.js', type: SCRIPT },
  '/console/element.js': { file: 'element.js', type: SCRIPT },
  '/console/people.js': { file: 'people.js', type: SCRIPT },
  '/console/certificates.js': { file: 'certificates.js', type: SCRIPT },
} as const

/** Nothing but the console's own files, its own interface, and pictures that came through it. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * The demonstration console: one page for playing the departments, under no foreign name. What it shows, it asks for with
 * its secret.
 */
export function consolePages(config: Pick<Config, 'host' | 'publicUrl'>): Hono {
  const pages = new Hono()
  for (const [address, { file, type }] of Object.entries(FILES)) {
    const content = readFileSync(path.join(__dirname, 'page', file), 'utf8')
    pages.get(address, (context) =>
      isConsoleHost(context.req.raw, config)
        ? context.body(content, 200, {
            'content-type': type,
            'cache-control': 'no-cache',
            'content-security-policy': POLICY,
          })
        : problemResponse('wrongOrigin'),
    )
  }
  return pages
}
