-- ANALYZE keeps samples of values where no erasing reaches them. The second takes away those from before.
ALTER TABLE "person_keys" ALTER COLUMN "wrapped" SET STATISTICS 0;--> statement-breakpoint
ALTER TABLE "person_keys" ALTER COLUMN "wrapped" TYPE text;
