ALTER TABLE "agencies" ADD COLUMN "phone_hash" text;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "phone_sealed" text;--> statement-breakpoint
CREATE INDEX "agencies_phone" ON "agencies" USING btree ("phone_hash");