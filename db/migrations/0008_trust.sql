CREATE TABLE "audit_seal" (
	"number" bigint PRIMARY KEY NOT NULL,
	"sealed_at" timestamp with time zone NOT NULL,
	"events" integer NOT NULL,
	"previous_hash" text,
	"hash" text NOT NULL,
	CONSTRAINT "audit_seal_seals_something" CHECK ("audit_seal"."events" > 0),
	CONSTRAINT "audit_seal_follows_another" CHECK (("audit_seal"."number" = 1) = ("audit_seal"."previous_hash" is null))
);
--> statement-breakpoint
CREATE TABLE "comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"form_key" uuid NOT NULL,
	"state" text NOT NULL,
	"language" text NOT NULL,
	"text" text,
	"published_text" text,
	"shown_name" text,
	"submitted_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "comment_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "comment_sent_once" UNIQUE("author_id","form_key"),
	CONSTRAINT "comment_state_is_known" CHECK ("comment"."state" in ('received', 'clarifying', 'published', 'refused', 'hidden', 'withdrawn')),
	CONSTRAINT "comment_language_is_known" CHECK ("comment"."language" in ('da', 'en', 'de')),
	CONSTRAINT "comment_has_a_text" CHECK ("comment"."text" is not null or "comment"."erased_at" is not null),
	CONSTRAINT "comment_published_can_be_read" CHECK ("comment"."state" <> 'published' or ("comment"."published_text" is not null and "comment"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "comment_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"unit_id" uuid,
	"by_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone,
	CONSTRAINT "comment_answer_commentId_unique" UNIQUE("comment_id")
);
--> statement-breakpoint
CREATE TABLE "comment_clarification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"question" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "comment_clarification_answer_has_a_time" CHECK ("comment_clarification"."answer" is null or "comment_clarification"."answered_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"subject_id" uuid,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"width" integer,
	"height" integer,
	"alt" text,
	"scan" text NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	"is_shown" boolean GENERATED ALWAYS AS (is_public and scan = 'clean') STORED NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "file_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "file_media_type_is_known" CHECK ("file"."media_type" in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
	CONSTRAINT "file_scan_is_known" CHECK ("file"."scan" in ('not_scanned', 'clean', 'infected')),
	CONSTRAINT "file_has_something_in_it" CHECK ("file"."bytes" > 0),
	CONSTRAINT "file_image_says_what_it_shows" CHECK ("file"."media_type" not like 'image/%' or length(trim("file"."alt")) > 0)
);
--> statement-breakpoint
CREATE TABLE "content_notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"explanation" text NOT NULL,
	"name" text,
	"email" text,
	"language" text NOT NULL,
	"person_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "content_notice_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "content_notice_language_is_known" CHECK ("content_notice"."language" in ('da', 'en', 'de'))
);
--> statement-breakpoint
CREATE TABLE "moderation_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"reason_id" uuid,
	"statement" text NOT NULL,
	"language" text NOT NULL,
	"text_hash" text NOT NULL,
	"decided_by_id" uuid NOT NULL,
	"not_by_id" uuid,
	"decided_at" timestamp with time zone NOT NULL,
	CONSTRAINT "moderation_decision_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "moderation_decision_decision_is_known" CHECK ("moderation_decision"."decision" in ('publish', 'publish_redacted', 'clarify', 'refuse', 'hide', 'restore', 'keep')),
	CONSTRAINT "moderation_decision_language_is_known" CHECK ("moderation_decision"."language" in ('da', 'en', 'de')),
	CONSTRAINT "moderation_decision_restricts_with_a_reason" CHECK ("moderation_decision"."decision" not in ('publish_redacted', 'refuse', 'hide')
        or "moderation_decision"."reason_id" is not null),
	CONSTRAINT "moderation_decision_is_by_another" CHECK ("moderation_decision"."decided_by_id" <> "moderation_decision"."not_by_id")
);
--> statement-breakpoint
CREATE TABLE "moderation_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone,
	"working_days_left" integer,
	"claimed_by_id" uuid,
	"claimed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"text_hash" text NOT NULL,
	"path" text,
	"notice_id" uuid,
	"not_by_id" uuid,
	CONSTRAINT "moderation_entry_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "moderation_entry_kind_is_known" CHECK ("moderation_entry"."kind" in ('submission', 'notice', 'reconsideration')),
	CONSTRAINT "moderation_entry_is_due_or_paused" CHECK ("moderation_entry"."closed_at" is not null or ("moderation_entry"."due_at" is null) <> ("moderation_entry"."working_days_left" is null)),
	CONSTRAINT "moderation_entry_claim_has_a_time" CHECK (("moderation_entry"."claimed_by_id" is null) = ("moderation_entry"."claimed_at" is null)),
	CONSTRAINT "moderation_entry_notice_has_one" CHECK (("moderation_entry"."kind" = 'notice') = ("moderation_entry"."notice_id" is not null)),
	CONSTRAINT "moderation_entry_second_look_is_by_another" CHECK (("moderation_entry"."kind" = 'reconsideration') = ("moderation_entry"."not_by_id" is not null)),
	CONSTRAINT "moderation_entry_is_looked_at_by_another" CHECK ("moderation_entry"."claimed_by_id" <> "moderation_entry"."not_by_id")
);
--> statement-breakpoint
CREATE TABLE "moderation_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "moderation_reason" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"wording" jsonb NOT NULL,
	"keeps_text_public" boolean NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "moderation_reason_code" UNIQUE("municipality_id","code"),
	CONSTRAINT "moderation_reason_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "moderation_reason_code_is_a_word" CHECK ("moderation_reason"."code" ~ '^[a-z][a-z_]*$')
);
--> statement-breakpoint
CREATE TABLE "reconsideration" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"decision_id" uuid NOT NULL,
	"request" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reconsideration_decisionId_unique" UNIQUE("decision_id")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"committee_id" uuid NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone,
	"place" text,
	"stream_url" text,
	"agenda_url" text,
	"is_public" boolean NOT NULL,
	"cancelled_at" timestamp with time zone,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_slug" UNIQUE("municipality_id","slug"),
	CONSTRAINT "meeting_ends_after_it_begins" CHECK ("meeting"."ends_at" > "meeting"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"follow_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"cadence" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"mail_id" uuid,
	"told_at" timestamp with time zone,
	CONSTRAINT "notification_once" UNIQUE("event_id","person_id"),
	CONSTRAINT "notification_cadence_is_known" CHECK ("notification"."cadence" in ('at_once', 'daily', 'weekly'))
);
--> statement-breakpoint
CREATE TABLE "seat_claim" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"pool_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"session_hash" text,
	"party_size" integer NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"queued_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"checked_in_at" timestamp with time zone,
	CONSTRAINT "seat_claim_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "seat_claim_state_is_known" CHECK ("seat_claim"."state" in ('held', 'taken', 'waiting', 'offered', 'released', 'expired', 'declined')),
	CONSTRAINT "seat_claim_party_is_somebody" CHECK ("seat_claim"."party_size" >= 1),
	CONSTRAINT "seat_claim_over_has_ended" CHECK (("seat_claim"."ended_at" is not null) = ("seat_claim"."state" in ('released', 'expired', 'declined'))),
	CONSTRAINT "seat_claim_hold_has_an_end" CHECK (("seat_claim"."expires_at" is not null) = ("seat_claim"."state" in ('held', 'offered'))),
	CONSTRAINT "seat_claim_waits_in_a_place" CHECK ("seat_claim"."state" <> 'waiting' or "seat_claim"."queued_at" is not null),
	CONSTRAINT "seat_claim_comes_with_seats" CHECK ("seat_claim"."checked_in_at" is null or "seat_claim"."state" = 'taken')
);
--> statement-breakpoint
CREATE TABLE "seat_pool" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"capacity" integer NOT NULL,
	"largest_party" integer NOT NULL,
	"has_waiting_list" boolean NOT NULL,
	"hold_minutes" integer NOT NULL,
	"accept_minutes" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "seat_pool_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "seat_pool_of_subject" UNIQUE("subject_id"),
	CONSTRAINT "seat_pool_has_room" CHECK ("seat_pool"."capacity" >= 0),
	CONSTRAINT "seat_pool_party_is_somebody" CHECK ("seat_pool"."largest_party" >= 1),
	CONSTRAINT "seat_pool_gives_time" CHECK ("seat_pool"."hold_minutes" > 0 and "seat_pool"."accept_minutes" > 0)
);
--> statement-breakpoint
CREATE TABLE "follow" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"cadence" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "follow_once" UNIQUE("subject_id","person_id"),
	CONSTRAINT "follow_cadence_is_known" CHECK ("follow"."cadence" in ('at_once', 'daily', 'weekly'))
);
--> statement-breakpoint
CREATE TABLE "plan_link" (
	"municipality_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "plan_link_subject_id_node_id_pk" PRIMARY KEY("subject_id","node_id"),
	CONSTRAINT "plan_link_by_is_known" CHECK ("plan_link"."by" in ('author', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "resource_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"minutes" integer,
	"ore" bigint,
	"note" text,
	CONSTRAINT "resource_entry_is_time_or_money" CHECK (num_nonnulls("resource_entry"."minutes", "resource_entry"."ore") = 1),
	CONSTRAINT "resource_entry_is_something" CHECK (coalesce("resource_entry"."minutes", "resource_entry"."ore") > 0)
);
--> statement-breakpoint
CREATE TABLE "sdg_link" (
	"municipality_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"sdg" smallint NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "sdg_link_subject_id_sdg_pk" PRIMARY KEY("subject_id","sdg"),
	CONSTRAINT "sdg_link_is_a_goal" CHECK ("sdg_link"."sdg" between 1 and 17),
	CONSTRAINT "sdg_link_by_is_known" CHECK ("sdg_link"."by" in ('author', 'staff'))
);
--> statement-breakpoint
CREATE TABLE "thread_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"is_public" boolean NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "thread_event_kind_is_known" CHECK ("thread_event"."kind" in ('submitted', 'clarification_asked', 'clarified', 'published', 'published_redacted', 'refused', 'answered', 'hidden', 'restored', 'reconsideration_asked', 'upheld', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_template_is_known";--> statement-breakpoint
ALTER TABLE "subject" DROP CONSTRAINT "subject_kind_is_known";--> statement-breakpoint
ALTER TABLE "audit_event" ALTER COLUMN "details" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "details_salt" text;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "details_hash" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "seal" bigint;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "failure" text;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_municipality_id_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_municipality_id_node_id_plan_node_municipality_id_id_fk" FOREIGN KEY ("municipality_id","node_id") REFERENCES "public"."plan_node"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_municipality_id_author_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","author_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_municipality_id_comment_id_comment_municipality_id_id_fk" FOREIGN KEY ("municipality_id","comment_id") REFERENCES "public"."comment"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_municipality_id_unit_id_organisation_unit_municipality_id_id_fk" FOREIGN KEY ("municipality_id","unit_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_answer" ADD CONSTRAINT "comment_answer_municipality_id_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_clarification" ADD CONSTRAINT "comment_clarification_municipality_id_comment_id_comment_municipality_id_id_fk" FOREIGN KEY ("municipality_id","comment_id") REFERENCES "public"."comment"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_municipality_id_owner_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","owner_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_municipality_id_subject_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","subject_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_notice" ADD CONSTRAINT "content_notice_municipality_id_subject_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","subject_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_notice" ADD CONSTRAINT "content_notice_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_municipality_id_entry_id_moderation_entry_municipality_id_id_fk" FOREIGN KEY ("municipality_id","entry_id") REFERENCES "public"."moderation_entry"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_municipality_id_reason_id_moderation_reason_municipality_id_id_fk" FOREIGN KEY ("municipality_id","reason_id") REFERENCES "public"."moderation_reason"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_decision" ADD CONSTRAINT "moderation_decision_municipality_id_decided_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","decided_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD CONSTRAINT "moderation_entry_municipality_id_subject_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","subject_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD CONSTRAINT "moderation_entry_municipality_id_claimed_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","claimed_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD CONSTRAINT "moderation_entry_municipality_id_notice_id_content_notice_municipality_id_id_fk" FOREIGN KEY ("municipality_id","notice_id") REFERENCES "public"."content_notice"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_note" ADD CONSTRAINT "moderation_note_municipality_id_entry_id_moderation_entry_municipality_id_id_fk" FOREIGN KEY ("municipality_id","entry_id") REFERENCES "public"."moderation_entry"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_note" ADD CONSTRAINT "moderation_note_municipality_id_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_reason" ADD CONSTRAINT "moderation_reason_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconsideration" ADD CONSTRAINT "reconsideration_municipality_id_entry_id_moderation_entry_municipality_id_id_fk" FOREIGN KEY ("municipality_id","entry_id") REFERENCES "public"."moderation_entry"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reconsideration" ADD CONSTRAINT "reconsideration_municipality_id_decision_id_moderation_decision_municipality_id_id_fk" FOREIGN KEY ("municipality_id","decision_id") REFERENCES "public"."moderation_decision"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_municipality_id_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_committee_within_municipality" FOREIGN KEY ("municipality_id","committee_id") REFERENCES "public"."committee"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_event_id_thread_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."thread_event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_follow_id_follow_id_fk" FOREIGN KEY ("follow_id") REFERENCES "public"."follow"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_id_mail_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mail"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_claim" ADD CONSTRAINT "seat_claim_municipality_id_pool_id_seat_pool_municipality_id_id_fk" FOREIGN KEY ("municipality_id","pool_id") REFERENCES "public"."seat_pool"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_claim" ADD CONSTRAINT "seat_claim_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_pool" ADD CONSTRAINT "seat_pool_municipality_id_subject_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","subject_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_municipality_id_subject_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","subject_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow" ADD CONSTRAINT "follow_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_link" ADD CONSTRAINT "plan_link_municipality_id_subject_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","subject_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_link" ADD CONSTRAINT "plan_link_municipality_id_node_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","node_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_entry" ADD CONSTRAINT "resource_entry_municipality_id_subject_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","subject_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resource_entry" ADD CONSTRAINT "resource_entry_municipality_id_staff_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","staff_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sdg_link" ADD CONSTRAINT "sdg_link_municipality_id_subject_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","subject_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_event" ADD CONSTRAINT "thread_event_municipality_id_subject_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","subject_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_of_node" ON "comment" USING btree ("node_id","published_at") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "comment_of_author" ON "comment" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "comment_clarification_of_comment" ON "comment_clarification" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "file_of_subject" ON "file" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "file_of_owner" ON "file" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "content_notice_of_subject" ON "content_notice" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "content_notice_of_person" ON "content_notice" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "moderation_decision_of_entry" ON "moderation_decision" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "moderation_decision_of_subject" ON "moderation_decision" USING btree ("subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_entry_one_open" ON "moderation_entry" USING btree ("subject_id","kind") WHERE closed_at is null and kind <> 'notice';--> statement-breakpoint
CREATE INDEX "moderation_entry_waiting" ON "moderation_entry" USING btree ("municipality_id","due_at","id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "moderation_entry_claimed" ON "moderation_entry" USING btree ("claimed_by_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "moderation_entry_of_subject" ON "moderation_entry" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "moderation_note_of_entry" ON "moderation_note" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "meeting_in_time" ON "meeting" USING btree ("municipality_id","starts_at");--> statement-breakpoint
CREATE INDEX "notification_waiting" ON "notification" USING btree ("municipality_id","cadence","person_id") WHERE told_at is null and mail_id is null;--> statement-breakpoint
CREATE INDEX "notification_of_mail" ON "notification" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "notification_of_follow" ON "notification" USING btree ("follow_id");--> statement-breakpoint
CREATE UNIQUE INDEX "seat_claim_one_each" ON "seat_claim" USING btree ("pool_id","person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "seat_claim_one_a_session" ON "seat_claim" USING btree ("pool_id","session_hash") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "seat_claim_queue" ON "seat_claim" USING btree ("pool_id","queued_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "seat_claim_of_person" ON "seat_claim" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "follow_of_person" ON "follow" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "plan_link_back" ON "plan_link" USING btree ("node_id");--> statement-breakpoint
CREATE INDEX "resource_entry_of_subject" ON "resource_entry" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "sdg_link_back" ON "sdg_link" USING btree ("municipality_id","sdg");--> statement-breakpoint
CREATE INDEX "thread_event_of_subject" ON "thread_event" USING btree ("subject_id","at");--> statement-breakpoint
CREATE INDEX "thread_event_public" ON "thread_event" USING btree ("municipality_id","at") WHERE is_public;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_seal_audit_seal_number_fk" FOREIGN KEY ("seal") REFERENCES "public"."audit_seal"("number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_of_subject" ON "audit_event" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "audit_event_of_actor" ON "audit_event" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "audit_event_unsealed" ON "audit_event" USING btree ("id") WHERE seal is null;--> statement-breakpoint
CREATE INDEX "audit_event_of_seal" ON "audit_event" USING btree ("seal","id");--> statement-breakpoint
CREATE INDEX "mail_given_up" ON "mail" USING btree ("municipality_id","failed_at") WHERE failed_at is not null;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_salt_goes_with_the_details" CHECK ("audit_event"."details" is not null or "audit_event"."details_salt" is null);--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_is_sent_or_given_up" CHECK ("mail"."sent_at" is null or "mail"."failed_at" is null);--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_failure_is_known" CHECK ("mail"."failure" in ('refused', 'busy', 'not_let_in', 'unreachable', 'no_answer', 'lost'));--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_template_is_known" CHECK ("mail"."template" in ('register', 'already_registered', 'no_account', 'sign_in', 'reset_password', 'change_email', 'email_change_asked', 'email_changed', 'invitation', 'letters_waiting', 'account_erased', 'security_changed', 'mitid_added', 'email_in_use', 'factor_reset', 'factor_reset_asked', 'factor_reset_waiting', 'help', 'news', 'digest', 'comment_received', 'comment_decided', 'comment_clarification', 'comment_answered', 'notice_received', 'notice_decided', 'moderation_waiting'));--> statement-breakpoint
ALTER TABLE "subject" ADD CONSTRAINT "subject_kind_is_known" CHECK ("subject"."kind" in ('plan', 'plan_node', 'committee', 'meeting', 'comment'));