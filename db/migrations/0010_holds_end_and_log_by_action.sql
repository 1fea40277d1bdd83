DROP INDEX "audit_event_of_municipality";--> statement-breakpoint
ALTER TABLE "seat_pool" ADD COLUMN "longest_hold_minutes" integer DEFAULT 120 NOT NULL;--> statement-breakpoint
UPDATE "seat_pool" SET "longest_hold_minutes" = "hold_minutes" WHERE "hold_minutes" > 120;--> statement-breakpoint
CREATE INDEX "audit_event_of_action" ON "audit_event" USING btree ("municipality_id","action","at","id");--> statement-breakpoint
CREATE INDEX "audit_event_of_municipality" ON "audit_event" USING btree ("municipality_id","at","id");--> statement-breakpoint
ALTER TABLE "seat_pool" ADD CONSTRAINT "seat_pool_renews_within_the_longest" CHECK ("seat_pool"."longest_hold_minutes" >= "seat_pool"."hold_minutes");