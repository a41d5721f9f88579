ALTER TABLE "mandates" ADD COLUMN "owner_read_seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "last_change_at" timestamp(3) with time zone;