CREATE TABLE "calendar_reminders" (
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	CONSTRAINT "calendar_reminders_account_id_kind_pk" PRIMARY KEY("account_id","kind")
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"notice_id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"is_reminder" boolean NOT NULL,
	"made_at" timestamp(3) with time zone NOT NULL,
	"held_until" timestamp(3) with time zone,
	"done_at" timestamp(3) with time zone,
	"channel" text
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"hash" text NOT NULL,
	"sealed" text NOT NULL,
	"left" jsonb,
	"session_hash" text,
	"since" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"notice_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"end" text,
	"code" text,
	"repeats" integer DEFAULT 0 NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "deliveries_notice_id_channel_pk" PRIMARY KEY("notice_id","channel")
);
--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"muted_news" jsonb NOT NULL,
	"off_channels" jsonb NOT NULL,
	"quiet" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "calendar_reminders" ADD CONSTRAINT "calendar_reminders_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_session_hash_sessions_token_hash_fk" FOREIGN KEY ("session_hash") REFERENCES "public"."sessions"("token_hash") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "calls_account" ON "calls" USING btree ("account_id","done_at");--> statement-breakpoint
CREATE UNIQUE INDEX "connections_once" ON "connections" USING btree ("channel","hash");--> statement-breakpoint
CREATE INDEX "connections_account" ON "connections" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "connections_session" ON "connections" USING btree ("session_hash");--> statement-breakpoint
-- What these told is told by the calls above.
UPDATE "jobs" SET "kind" = 'tellEnding' WHERE "kind" = 'textEnding' AND "done_at" IS NULL;--> statement-breakpoint
DELETE FROM "jobs" WHERE "kind" = 'textReminder' AND "done_at" IS NULL;
