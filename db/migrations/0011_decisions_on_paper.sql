CREATE TABLE "moderation_letter" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "moderation_letter" ADD CONSTRAINT "moderation_letter_municipality_id_decision_id_moderation_decision_municipality_id_id_fk" FOREIGN KEY ("municipality_id","decision_id") REFERENCES "public"."moderation_decision"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_letter" ADD CONSTRAINT "moderation_letter_municipality_id_recipient_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","recipient_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_letter_waiting" ON "moderation_letter" USING btree ("municipality_id","created_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "moderation_letter_of_recipient" ON "moderation_letter" USING btree ("recipient_id");