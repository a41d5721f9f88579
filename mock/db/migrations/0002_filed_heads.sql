ALTER TABLE "filings" ADD COLUMN "head_seq" integer;--> statement-breakpoint
ALTER TABLE "filings" ADD COLUMN "head_mac" text;