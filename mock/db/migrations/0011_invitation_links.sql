CREATE TABLE "filed_log_heads" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"mac" text NOT NULL,
	"filed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "filed_log_heads_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
ALTER TABLE "filings" ADD COLUMN "log_seq" integer;--> statement-breakpoint
ALTER TABLE "filings" ADD COLUMN "log_mac" text;--> statement-breakpoint
ALTER TABLE "case_log" ADD COLUMN "case_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "link_hash" text;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "card_hash" text;--> statement-breakpoint
ALTER TABLE "filed_log_heads" ADD CONSTRAINT "filed_log_heads_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mandates_link" ON "mandates" USING btree ("link_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "mandates_card" ON "mandates" USING btree ("card_hash");