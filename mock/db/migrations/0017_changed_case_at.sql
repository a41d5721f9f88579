ALTER TABLE "mandates" ADD COLUMN "changed_case_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "replaced" boolean DEFAULT false NOT NULL;