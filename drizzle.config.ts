import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './mock/db/schema/index.ts',
  out: './mock/db/migrations',
})
