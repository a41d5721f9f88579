CREATE TABLE "odd_answers" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"department" text,
	"case_id" uuid,
	"round" integer,
	"answer" text NOT NULL,
	"why" text NOT NULL,
	"received_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "odd_answers" ADD CONSTRAINT "odd_answers_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "odd_answers_by_time" ON "odd_answers" USING btree ("received_at");