CREATE TABLE "early_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"mandate_id" uuid NOT NULL,
	"what" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"case_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "early_log" ADD CONSTRAINT "early_log_mandate_id_mandates_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "early_log" ADD CONSTRAINT "early_log_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "early_log_mandate" ON "early_log" USING btree ("mandate_id","at");