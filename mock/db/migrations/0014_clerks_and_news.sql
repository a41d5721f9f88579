CREATE TABLE "demo_dismissals" (
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "demo_dismissals_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "clerks" ADD COLUMN "checked_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "clerks" ADD COLUMN "ask_again" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "owner_read_seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "last_change_at" timestamp(3) with time zone;