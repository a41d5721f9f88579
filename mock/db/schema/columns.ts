import { customType } from 'drizzle-orm/pg-core'

/** A moment, kept as `timestamptz` and read as ISO 8601 in UTC with milliseconds, whatever the driver hands over. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: (stored) => new Date(stored).toISOString(),
})

/** Bytes, a `Buffer` whichever driver hands them over. */
export const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
})
