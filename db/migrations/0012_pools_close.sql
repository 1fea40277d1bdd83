ALTER TABLE "seat_claim" ADD COLUMN "offer_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "seat_pool" ADD COLUMN "closes_at" timestamp with time zone NOT NULL;--> statement-breakpoint
CREATE INDEX "seat_claim_ending" ON "seat_claim" USING btree ("expires_at") WHERE expires_at is not null;--> statement-breakpoint
CREATE INDEX "seat_claim_by_arrival" ON "seat_claim" USING btree ("pool_id","queued_at");