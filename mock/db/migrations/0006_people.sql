CREATE TABLE "case_log" (
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"what" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"mandate_id" uuid NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"mac" text NOT NULL,
	CONSTRAINT "case_log_case_id_seq_pk" PRIMARY KEY("case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid,
	"kept" text NOT NULL,
	"scope" text NOT NULL,
	"kinship" text,
	"holder_id" uuid,
	"holder_phone_hash" text,
	"asked_phone_hash" text,
	"until" date,
	"code_hash" text,
	"code_expires_at" timestamp(3) with time zone,
	"changed_at" timestamp(3) with time zone NOT NULL,
	"seen_seq" integer DEFAULT 0 NOT NULL,
	"last_look_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "log_seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "log_mac" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "case_log" ADD CONSTRAINT "case_log_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_log" ADD CONSTRAINT "case_log_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_log" ADD CONSTRAINT "case_log_mandate_id_mandates_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_holder_id_accounts_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_log_mandate" ON "case_log" USING btree ("mandate_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "mandates_code" ON "mandates" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "mandates_case" ON "mandates" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "mandates_holder" ON "mandates" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "mandates_asked" ON "mandates" USING btree ("asked_phone_hash");