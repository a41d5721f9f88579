/**
 * Writes docs/openapi.json, the contract as it is served, laid out for reading and for a diff.
 * Run after the contract changes: `npm run openapi`; `make-openapi.test.ts` fails while they differ.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { openApiDocument } from '../mock/http/openapi'

export const OPENAPI_FILE = join(__dirname, '../docs/openapi.json')

export async function openApiText(): Promise<string> {
  return format(openApiDocument(), { ...(await resolveConfig(OPENAPI_FILE)), filepath: OPENAPI_FILE })
}

if (require.main === module) void openApiText().then((text) => writeFileSync(OPENAPI_FILE, text))
