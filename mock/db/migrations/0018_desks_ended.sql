ALTER TABLE "clerks" ADD COLUMN "withdrawn_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "clerks" ADD COLUMN "withdrawn_case_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "used_code" text;