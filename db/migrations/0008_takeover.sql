ALTER TABLE "person" ADD COLUMN "takeover_hash" text;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_takeover" UNIQUE("municipality_id","takeover_hash");