CREATE TABLE "certificate_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"sealed" text,
	"signs_from" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "certificate_checks" (
	"certificate_id" uuid NOT NULL,
	"since" timestamp(3) with time zone NOT NULL,
	"case_at" timestamp(3) with time zone NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "certificate_checks_certificate_id_since_pk" PRIMARY KEY("certificate_id","since")
);
--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_id" ON "certificates" USING btree ("id");--> statement-breakpoint
ALTER TABLE "certificate_checks" ADD CONSTRAINT "certificate_checks_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE cascade ON UPDATE no action;