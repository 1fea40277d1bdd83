CREATE TABLE "comment_former_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"unit_id" uuid,
	"by_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_letter" (
	"decision_id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"recipient_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_template_is_known";--> statement-breakpoint
ALTER TABLE "thread_event" DROP CONSTRAINT "thread_event_kind_is_known";--> statement-breakpoint
ALTER TABLE "notification" DROP CONSTRAINT "notification_mail_id_mail_id_fk";
--> statement-breakpoint
DROP INDEX "audit_event_of_municipality";--> statement-breakpoint
DROP INDEX "comment_of_node";--> statement-breakpoint
ALTER TABLE "moderation_decision" ALTER COLUMN "statement" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "detached_mark" text;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "assisted_by_id" uuid;--> statement-breakpoint
ALTER TABLE "file" ADD COLUMN "is_withheld" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "moderation_decision" ADD COLUMN "public_before" text;--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD COLUMN "party_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "seat_claim" ADD COLUMN "offer_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "seat_pool" ADD COLUMN "longest_hold_minutes" integer DEFAULT 120 NOT NULL;--> statement-breakpoint
ALTER TABLE "seat_pool" ADD COLUMN "closes_at" timestamp with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_former_answer" ADD CONSTRAINT "comment_former_answer_municipality_id_comment_id_comment_municipality_id_id_fk" FOREIGN KEY ("municipality_id","comment_id") REFERENCES "public"."comment"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_former_answer" ADD CONSTRAINT "comment_former_answer_municipality_id_unit_id_organisation_unit_municipality_id_id_fk" FOREIGN KEY ("municipality_id","unit_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_former_answer" ADD CONSTRAINT "comment_former_answer_municipality_id_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_letter" ADD CONSTRAINT "moderation_letter_municipality_id_decision_id_moderation_decision_municipality_id_id_fk" FOREIGN KEY ("municipality_id","decision_id") REFERENCES "public"."moderation_decision"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_letter" ADD CONSTRAINT "moderation_letter_municipality_id_recipient_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","recipient_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_former_answer_of_comment" ON "comment_former_answer" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "moderation_letter_waiting" ON "moderation_letter" USING btree ("municipality_id","created_at") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "moderation_letter_of_recipient" ON "moderation_letter" USING btree ("recipient_id");--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_municipality_id_assisted_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","assisted_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_id_mail_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mail"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_of_action" ON "audit_event" USING btree ("municipality_id","action","at","id");--> statement-breakpoint
CREATE INDEX "audit_event_on_behalf_of" ON "audit_event" USING btree ("on_behalf_of") WHERE on_behalf_of is not null;--> statement-breakpoint
CREATE INDEX "moderation_entry_of_notice" ON "moderation_entry" USING btree ("notice_id") WHERE notice_id is not null;--> statement-breakpoint
CREATE INDEX "seat_claim_ending" ON "seat_claim" USING btree ("expires_at") WHERE expires_at is not null;--> statement-breakpoint
CREATE INDEX "seat_claim_by_arrival" ON "seat_claim" USING btree ("pool_id","queued_at");--> statement-breakpoint
CREATE INDEX "audit_event_of_municipality" ON "audit_event" USING btree ("municipality_id","at","id");--> statement-breakpoint
CREATE INDEX "comment_of_node" ON "comment" USING btree ("node_id","published_at") WHERE state in ('published', 'refused') and published_text is not null;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_mark_is_of_the_detached" CHECK ("audit_event"."detached_mark" is null or "audit_event"."details" is null);--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD CONSTRAINT "moderation_entry_is_nobodys_own_matter" CHECK ("moderation_entry"."closed_at" is not null or "moderation_entry"."claimed_by_id" <> all ("moderation_entry"."party_ids"));--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_template_is_known" CHECK ("mail"."template" in ('register', 'already_registered', 'no_account', 'sign_in', 'reset_password', 'change_email', 'email_change_asked', 'email_changed', 'invitation', 'letters_waiting', 'account_erased', 'security_changed', 'mitid_added', 'email_in_use', 'factor_reset', 'factor_reset_asked', 'factor_reset_waiting', 'help', 'news', 'digest', 'comment_received', 'comment_decided', 'comment_clarification', 'comment_answered', 'notice_received', 'notice_decided', 'answer_waiting', 'moderation_waiting'));--> statement-breakpoint
ALTER TABLE "seat_pool" ADD CONSTRAINT "seat_pool_renews_within_the_longest" CHECK ("seat_pool"."longest_hold_minutes" >= "seat_pool"."hold_minutes");--> statement-breakpoint
ALTER TABLE "thread_event" ADD CONSTRAINT "thread_event_kind_is_known" CHECK ("thread_event"."kind" in ('submitted', 'clarification_asked', 'clarified', 'published', 'published_redacted', 'refused', 'refusal_shown', 'answered', 'hidden', 'restored', 'reconsideration_asked', 'upheld', 'withdrawn'));