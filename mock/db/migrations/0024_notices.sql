CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"n" bigserial NOT NULL,
	"account_id" uuid NOT NULL,
	"reader" text NOT NULL,
	"case_id" uuid,
	"mandate_id" uuid,
	"kind" text NOT NULL,
	"occasion" text NOT NULL,
	"facts" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"read_at" timestamp(3) with time zone,
	"settled_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_mandate_id_mandates_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" USING btree ("account_id","kind","occasion");--> statement-breakpoint
CREATE INDEX "notices_account" ON "notices" USING btree ("account_id","n");--> statement-breakpoint
CREATE INDEX "notices_case" ON "notices" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "notices_mandate" ON "notices" USING btree ("mandate_id");