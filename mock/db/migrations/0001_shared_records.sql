CREATE TABLE "shared_records" (
	"account_id" uuid NOT NULL,
	"department" text NOT NULL,
	"as_of" date NOT NULL,
	"record_sealed" text NOT NULL,
	"answered_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "shared_records_account_id_department_pk" PRIMARY KEY("account_id","department")
);
--> statement-breakpoint
ALTER TABLE "shared_records" ADD CONSTRAINT "shared_records_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;