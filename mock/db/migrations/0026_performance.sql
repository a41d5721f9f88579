CREATE TABLE "performance_counts" (
	"month" text NOT NULL,
	"what" text NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "performance_counts_month_what_pk" PRIMARY KEY("month","what")
);
--> statement-breakpoint
CREATE TABLE "performance_stands" (
	"id" integer PRIMARY KEY NOT NULL,
	"as_of" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "counted_seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_uncounted" ON "cases" USING btree ("id") WHERE number is not null and counted_seq < seq;