CREATE TABLE "paper_checks" (
	"paper_id" uuid NOT NULL,
	"since" timestamp(3) with time zone NOT NULL,
	"case_at" timestamp(3) with time zone NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "paper_checks_paper_id_since_pk" PRIMARY KEY("paper_id","since")
);
--> statement-breakpoint
CREATE TABLE "papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"edition" integer NOT NULL,
	"made_at" timestamp(3) with time zone NOT NULL,
	"issued_at" timestamp(3) with time zone NOT NULL,
	"revoked_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "paper_checks" ADD CONSTRAINT "paper_checks_paper_id_papers_id_fk" FOREIGN KEY ("paper_id") REFERENCES "public"."papers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "papers" ADD CONSTRAINT "papers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "papers_by_case" ON "papers" USING btree ("case_id","issued_at");