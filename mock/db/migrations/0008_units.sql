CREATE TABLE "unit_seals" (
	"case_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"mandate_id" uuid NOT NULL,
	"clerk_id" uuid NOT NULL,
	"text_version" text NOT NULL,
	"sealed" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "unit_seals_case_id_round_pk" PRIMARY KEY("case_id","round")
);
--> statement-breakpoint
ALTER TABLE "demo_authorizations" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "demo_authorizations" ADD COLUMN "organisation_id" text;--> statement-breakpoint
ALTER TABLE "materials" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "clerk_id" uuid;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "giver_id" uuid;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "start_sealed" text;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "month" text;--> statement-breakpoint
ALTER TABLE "unit_seals" ADD CONSTRAINT "unit_seals_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_seals" ADD CONSTRAINT "unit_seals_clerk_id_accounts_id_fk" FOREIGN KEY ("clerk_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "materials" ADD CONSTRAINT "materials_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_clerk_id_accounts_id_fk" FOREIGN KEY ("clerk_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_giver_id_accounts_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mandates_giver" ON "mandates" USING btree ("giver_id");