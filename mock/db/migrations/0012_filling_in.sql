ALTER TABLE "case_values" ADD COLUMN "changed_by" uuid;--> statement-breakpoint
ALTER TABLE "case_log" ADD COLUMN "about" jsonb;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "told_changes_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "handed_over_seq" integer;--> statement-breakpoint
ALTER TABLE "case_values" ADD CONSTRAINT "case_values_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;