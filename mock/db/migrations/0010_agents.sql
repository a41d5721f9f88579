CREATE TABLE "agencies" (
	"mandate_id" uuid PRIMARY KEY NOT NULL,
	"powers" jsonb NOT NULL,
	"wish_sealed" text,
	"owner_id" uuid,
	"begun_at" timestamp(3) with time zone,
	"told_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "agency_papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"mandate_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "mandate_id" uuid;--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_mandate_id_mandates_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_papers" ADD CONSTRAINT "agency_papers_mandate_id_mandates_id_fk" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agencies_owner" ON "agencies" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agency_papers_one_of_each" ON "agency_papers" USING btree ("mandate_id","kind");