-- Ships with PostgreSQL's contrib and is trusted: ranges of one committee are kept apart.
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
CREATE TABLE "dialogue_booking" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"committee_id" uuid NOT NULL,
	"session_id" uuid,
	"claim_id" uuid,
	"author_id" uuid NOT NULL,
	"assisted_by_id" uuid,
	"form_key" uuid NOT NULL,
	"state" text NOT NULL,
	"language" text NOT NULL,
	"topic" text,
	"viewpoint" text,
	"agenda_item" text,
	"case_key" text,
	"place" text,
	"topic_id" uuid,
	"party_size" integer NOT NULL,
	"companions" text,
	"needs" text[] DEFAULT '{}'::text[] NOT NULL,
	"needs_note" text,
	"is_remote" boolean DEFAULT false NOT NULL,
	"is_publishable" boolean DEFAULT false NOT NULL,
	"model_id" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"deadline_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by_id" uuid,
	"reason_code" text,
	"decision_words" text,
	"second_look" text,
	"second_look_at" timestamp with time zone,
	"second_look_answered_at" timestamp with time zone,
	"second_look_words" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"invited_from" timestamp with time zone,
	"invited_until" timestamp with time zone,
	"reminded_of" timestamp with time zone,
	"reply_asked_at" timestamp with time zone,
	"outcome" text,
	"outcome_at" timestamp with time zone,
	"public_title" text,
	"outcome_published_at" timestamp with time zone,
	"erased_at" timestamp with time zone,
	CONSTRAINT "dialogue_booking_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "dialogue_booking_of_claim" UNIQUE("claim_id"),
	CONSTRAINT "dialogue_booking_sent_once" UNIQUE("form_key","author_id"),
	CONSTRAINT "dialogue_booking_topic_has_a_session" CHECK ("dialogue_booking"."topic_id" is null or "dialogue_booking"."session_id" is not null),
	CONSTRAINT "dialogue_booking_state_is_known" CHECK ("dialogue_booking"."state" in ('waiting', 'pending', 'confirmed', 'attended', 'absent', 'refused', 'cancelled', 'lapsed')),
	CONSTRAINT "dialogue_booking_language_is_known" CHECK ("dialogue_booking"."language" in ('da', 'en', 'de')),
	CONSTRAINT "dialogue_booking_outcome_is_known" CHECK ("dialogue_booking"."outcome" in ('noted', 'part_of_case', 'on_agenda', 'to_administration', 'to_another_committee', 'answered_there')),
	CONSTRAINT "dialogue_booking_needs_are_known" CHECK ("dialogue_booking"."needs" <@ array['wheelchair', 'hearing_loop', 'interpreter', 'sign_language', 'companion']),
	CONSTRAINT "dialogue_booking_party_is_somebody" CHECK ("dialogue_booking"."party_size" >= 1),
	CONSTRAINT "dialogue_booking_with_a_place_has_a_claim" CHECK ("dialogue_booking"."state" not in ('pending', 'confirmed', 'attended', 'absent')
        or ("dialogue_booking"."claim_id" is not null and "dialogue_booking"."session_id" is not null)),
	CONSTRAINT "dialogue_booking_that_is_over_claims_nothing" CHECK ("dialogue_booking"."state" not in ('refused', 'cancelled', 'lapsed') or "dialogue_booking"."claim_id" is null),
	CONSTRAINT "dialogue_booking_is_refused_on_a_ground" CHECK ("dialogue_booking"."state" <> 'refused' or "dialogue_booking"."reason_code" is not null),
	CONSTRAINT "dialogue_booking_outcome_was_presented" CHECK ("dialogue_booking"."outcome" is null or "dialogue_booking"."state" = 'attended'),
	CONSTRAINT "dialogue_booking_invitation_is_whole" CHECK (("dialogue_booking"."invited_from" is null) = ("dialogue_booking"."invited_until" is null)),
	CONSTRAINT "dialogue_booking_is_public_with_consent" CHECK ("dialogue_booking"."outcome_published_at" is null
        or ("dialogue_booking"."is_publishable" and "dialogue_booking"."public_title" is not null and "dialogue_booking"."outcome" is not null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"decision" text NOT NULL,
	"reason_code" text,
	"by_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "dialogue_decision_decision_is_known" CHECK ("dialogue_decision"."decision" in ('approve', 'refuse', 'offer_other', 'queue', 'uphold', 'reinstate'))
);
--> statement-breakpoint
CREATE TABLE "dialogue_follow_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"booking_id" uuid,
	"text" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"result" text,
	"closed_at" timestamp with time zone,
	"is_public" boolean NOT NULL,
	"made_by_id" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "dialogue_follow_up_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "dialogue_follow_up_state_is_known" CHECK ("dialogue_follow_up"."state" in ('open', 'kept', 'not_kept')),
	CONSTRAINT "dialogue_follow_up_that_is_over_has_an_end" CHECK (("dialogue_follow_up"."state" = 'open') = ("dialogue_follow_up"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"topic_id" uuid,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"written_by_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"check_until" timestamp with time zone,
	"published_at" timestamp with time zone,
	CONSTRAINT "dialogue_note_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "dialogue_note_state_is_known" CHECK ("dialogue_note"."state" in ('draft', 'being_checked', 'published')),
	CONSTRAINT "dialogue_note_was_checked" CHECK ("dialogue_note"."state" = 'draft' or "dialogue_note"."check_until" is not null),
	CONSTRAINT "dialogue_note_published_has_a_time" CHECK (("dialogue_note"."state" = 'published') = ("dialogue_note"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "dialogue_note_check" (
	"municipality_id" uuid NOT NULL,
	"note_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"words" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_note_check_note_id_booking_id_pk" PRIMARY KEY("note_id","booking_id"),
	CONSTRAINT "dialogue_note_check_verdict_is_known" CHECK ("dialogue_note_check"."verdict" in ('right', 'wrong'))
);
--> statement-breakpoint
CREATE TABLE "dialogue_reply" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"side" text NOT NULL,
	"respondent_key" text NOT NULL,
	"heard" smallint NOT NULL,
	"clear" smallint NOT NULL,
	"worthwhile" smallint NOT NULL,
	"words" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_reply_once" UNIQUE("session_id","side","respondent_key"),
	CONSTRAINT "dialogue_reply_side_is_known" CHECK ("dialogue_reply"."side" in ('citizen', 'politician')),
	CONSTRAINT "dialogue_reply_grades" CHECK ("dialogue_reply"."heard" between 1 and 5 and "dialogue_reply"."clear" between 1 and 5 and "dialogue_reply"."worthwhile" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "dialogue_model" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"committee_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"in_force_from" timestamp with time zone NOT NULL,
	"made_by_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "dialogue_model_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "dialogue_model_version" UNIQUE("committee_id","version")
);
--> statement-breakpoint
CREATE TABLE "dialogue_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"committee_id" uuid NOT NULL,
	"model_id" uuid NOT NULL,
	"format" text NOT NULL,
	"title" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"materials_by" timestamp with time zone NOT NULL,
	"place" text,
	"remote_url" text,
	"access" text[] DEFAULT '{}'::text[] NOT NULL,
	"access_note" text,
	"area_id" uuid,
	"meeting_id" uuid,
	"sequence" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_reason" text,
	"held_at" timestamp with time zone,
	CONSTRAINT "dialogue_session_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "dialogue_session_slug" UNIQUE("municipality_id","slug"),
	CONSTRAINT "dialogue_session_of_committee" UNIQUE("committee_id","id"),
	CONSTRAINT "dialogue_session_format_is_known" CHECK ("dialogue_session"."format" in ('deputation', 'chair_deputation', 'dialogue_meeting')),
	CONSTRAINT "dialogue_session_access_is_known" CHECK ("dialogue_session"."access" <@ array['step_free', 'accessible_toilet', 'hearing_loop', 'interpreter_on_request', 'sign_language_on_request', 'quiet_room']),
	CONSTRAINT "dialogue_session_ends_after_it_begins" CHECK ("dialogue_session"."ends_at" > "dialogue_session"."starts_at"),
	CONSTRAINT "dialogue_session_closes_before_it_begins" CHECK ("dialogue_session"."closes_at" < "dialogue_session"."starts_at"),
	CONSTRAINT "dialogue_session_materials_come_before" CHECK ("dialogue_session"."materials_by" < "dialogue_session"."starts_at"),
	CONSTRAINT "dialogue_session_is_somewhere" CHECK ("dialogue_session"."place" is not null or "dialogue_session"."remote_url" is not null),
	CONSTRAINT "dialogue_session_cancelled_was_not_held" CHECK ("dialogue_session"."cancelled_at" is null or "dialogue_session"."held_at" is null),
	CONSTRAINT "dialogue_session_reason_is_of_one_cancelled" CHECK ("dialogue_session"."cancelled_reason" is null or "dialogue_session"."cancelled_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "dialogue_slot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"committee_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"claim_id" uuid,
	"claimed_until" timestamp with time zone,
	"begun_at" timestamp with time zone,
	CONSTRAINT "dialogue_slot_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "dialogue_slot_of_claim" UNIQUE("claim_id"),
	CONSTRAINT "dialogue_slot_ends_after_it_begins" CHECK ("dialogue_slot"."ends_at" > "dialogue_slot"."starts_at"),
	CONSTRAINT "dialogue_slot_is_claimed_by_somebody" CHECK ("dialogue_slot"."claimed_until" is null or "dialogue_slot"."claim_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "dialogue_topic" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"table_name" text,
	"host" text,
	CONSTRAINT "dialogue_topic_of_session" UNIQUE("session_id","id"),
	CONSTRAINT "dialogue_topic_place" UNIQUE("session_id","position")
);
--> statement-breakpoint
CREATE TABLE "dialogue_feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_read_on" date
);
--> statement-breakpoint
CREATE TABLE "dialogue_untold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_template_is_known";--> statement-breakpoint
ALTER TABLE "question_told" DROP CONSTRAINT "question_told_template_is_known";--> statement-breakpoint
ALTER TABLE "subject" DROP CONSTRAINT "subject_kind_is_known";--> statement-breakpoint
ALTER TABLE "thread_event" DROP CONSTRAINT "thread_event_kind_is_known";--> statement-breakpoint
ALTER TABLE "dialogue_booking" ADD CONSTRAINT "dialogue_booking_municipality_id_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_booking" ADD CONSTRAINT "dialogue_booking_municipality_id_committee_id_committee_municipality_id_id_fk" FOREIGN KEY ("municipality_id","committee_id") REFERENCES "public"."committee"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_booking" ADD CONSTRAINT "dialogue_booking_municipality_id_session_id_dialogue_session_municipality_id_id_fk" FOREIGN KEY ("municipality_id","session_id") REFERENCES "public"."dialogue_session"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_booking" ADD CONSTRAINT "dialogue_booking_municipality_id_claim_id_seat_claim_municipality_id_id_fk" FOREIGN KEY ("municipality_id","claim_id") REFERENCES "public"."seat_claim"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_booking" ADD CONSTRAINT "dialogue_booking_municipality_id_author_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","author_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_booking" ADD CONSTRAINT "dialogue_booking_municipality_id_assisted_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","assisted_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_booking" ADD CONSTRAINT "dialogue_booking_municipality_id_decided_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","decided_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_booking" ADD CONSTRAINT "dialogue_booking_municipality_id_model_id_dialogue_model_municipality_id_id_fk" FOREIGN KEY ("municipality_id","model_id") REFERENCES "public"."dialogue_model"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_booking" ADD CONSTRAINT "dialogue_booking_topic_of_its_session" FOREIGN KEY ("session_id","topic_id") REFERENCES "public"."dialogue_topic"("session_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_decision" ADD CONSTRAINT "dialogue_decision_municipality_id_booking_id_dialogue_booking_municipality_id_id_fk" FOREIGN KEY ("municipality_id","booking_id") REFERENCES "public"."dialogue_booking"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_decision" ADD CONSTRAINT "dialogue_decision_municipality_id_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_follow_up" ADD CONSTRAINT "dialogue_follow_up_municipality_id_session_id_dialogue_session_municipality_id_id_fk" FOREIGN KEY ("municipality_id","session_id") REFERENCES "public"."dialogue_session"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_follow_up" ADD CONSTRAINT "dialogue_follow_up_municipality_id_booking_id_dialogue_booking_municipality_id_id_fk" FOREIGN KEY ("municipality_id","booking_id") REFERENCES "public"."dialogue_booking"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_follow_up" ADD CONSTRAINT "dialogue_follow_up_municipality_id_unit_id_organisation_unit_municipality_id_id_fk" FOREIGN KEY ("municipality_id","unit_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_follow_up" ADD CONSTRAINT "dialogue_follow_up_municipality_id_made_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","made_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_note" ADD CONSTRAINT "dialogue_note_municipality_id_session_id_dialogue_session_municipality_id_id_fk" FOREIGN KEY ("municipality_id","session_id") REFERENCES "public"."dialogue_session"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_note" ADD CONSTRAINT "dialogue_note_topic_of_its_session" FOREIGN KEY ("session_id","topic_id") REFERENCES "public"."dialogue_topic"("session_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_note" ADD CONSTRAINT "dialogue_note_municipality_id_written_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","written_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_note_check" ADD CONSTRAINT "dialogue_note_check_municipality_id_note_id_dialogue_note_municipality_id_id_fk" FOREIGN KEY ("municipality_id","note_id") REFERENCES "public"."dialogue_note"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_note_check" ADD CONSTRAINT "dialogue_note_check_municipality_id_booking_id_dialogue_booking_municipality_id_id_fk" FOREIGN KEY ("municipality_id","booking_id") REFERENCES "public"."dialogue_booking"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_reply" ADD CONSTRAINT "dialogue_reply_municipality_id_session_id_dialogue_session_municipality_id_id_fk" FOREIGN KEY ("municipality_id","session_id") REFERENCES "public"."dialogue_session"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_model" ADD CONSTRAINT "dialogue_model_municipality_id_committee_id_committee_municipality_id_id_fk" FOREIGN KEY ("municipality_id","committee_id") REFERENCES "public"."committee"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_model" ADD CONSTRAINT "dialogue_model_municipality_id_made_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","made_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_session" ADD CONSTRAINT "dialogue_session_municipality_id_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_session" ADD CONSTRAINT "dialogue_session_municipality_id_committee_id_committee_municipality_id_id_fk" FOREIGN KEY ("municipality_id","committee_id") REFERENCES "public"."committee"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_session" ADD CONSTRAINT "dialogue_session_municipality_id_model_id_dialogue_model_municipality_id_id_fk" FOREIGN KEY ("municipality_id","model_id") REFERENCES "public"."dialogue_model"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_session" ADD CONSTRAINT "dialogue_session_municipality_id_area_id_area_municipality_id_id_fk" FOREIGN KEY ("municipality_id","area_id") REFERENCES "public"."area"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_session" ADD CONSTRAINT "dialogue_session_municipality_id_meeting_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","meeting_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_session" ADD CONSTRAINT "dialogue_session_at_meeting" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_slot" ADD CONSTRAINT "dialogue_slot_municipality_id_session_id_dialogue_session_municipality_id_id_fk" FOREIGN KEY ("municipality_id","session_id") REFERENCES "public"."dialogue_session"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_slot" ADD CONSTRAINT "dialogue_slot_of_sessions_committee" FOREIGN KEY ("committee_id","session_id") REFERENCES "public"."dialogue_session"("committee_id","id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "dialogue_slot" ADD CONSTRAINT "dialogue_slot_municipality_id_claim_id_seat_claim_municipality_id_id_fk" FOREIGN KEY ("municipality_id","claim_id") REFERENCES "public"."seat_claim"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_topic" ADD CONSTRAINT "dialogue_topic_municipality_id_session_id_dialogue_session_municipality_id_id_fk" FOREIGN KEY ("municipality_id","session_id") REFERENCES "public"."dialogue_session"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_feed" ADD CONSTRAINT "dialogue_feed_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dialogue_untold" ADD CONSTRAINT "dialogue_untold_municipality_id_booking_id_dialogue_booking_municipality_id_id_fk" FOREIGN KEY ("municipality_id","booking_id") REFERENCES "public"."dialogue_booking"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dialogue_booking_of_author" ON "dialogue_booking" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "dialogue_booking_of_session" ON "dialogue_booking" USING btree ("session_id","received_at","id");--> statement-breakpoint
CREATE INDEX "dialogue_booking_of_committee" ON "dialogue_booking" USING btree ("committee_id","received_at","id");--> statement-breakpoint
CREATE INDEX "dialogue_booking_published" ON "dialogue_booking" USING btree ("municipality_id","session_id") WHERE outcome_published_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "dialogue_booking_one_each" ON "dialogue_booking" USING btree ("session_id","author_id") WHERE state in ('waiting', 'pending', 'confirmed', 'attended', 'absent');--> statement-breakpoint
CREATE INDEX "dialogue_decision_of_booking" ON "dialogue_decision" USING btree ("booking_id","at");--> statement-breakpoint
CREATE INDEX "dialogue_follow_up_of_session" ON "dialogue_follow_up" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "dialogue_follow_up_due" ON "dialogue_follow_up" USING btree ("municipality_id","due_on") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "dialogue_note_of_session" ON "dialogue_note" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "dialogue_session_in_time" ON "dialogue_session" USING btree ("municipality_id","starts_at");--> statement-breakpoint
CREATE INDEX "dialogue_slot_of_session" ON "dialogue_slot" USING btree ("session_id","starts_at");--> statement-breakpoint
CREATE INDEX "dialogue_feed_of_person" ON "dialogue_feed" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "dialogue_untold_waiting" ON "dialogue_untold" USING btree ("municipality_id","at") WHERE told_at is null;--> statement-breakpoint
CREATE INDEX "dialogue_untold_of_booking" ON "dialogue_untold" USING btree ("booking_id");--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_template_is_known" CHECK ("mail"."template" in ('register', 'already_registered', 'no_account', 'sign_in', 'reset_password', 'change_email', 'email_change_asked', 'email_changed', 'invitation', 'letters_waiting', 'account_erased', 'security_changed', 'mitid_added', 'email_in_use', 'factor_reset', 'factor_reset_asked', 'factor_reset_waiting', 'help', 'news', 'digest', 'comment_received', 'comment_decided', 'comment_clarification', 'comment_answered', 'notice_received', 'notice_decided', 'answer_waiting', 'moderation_waiting', 'question_received', 'question_decided', 'question_clarification', 'question_meeting', 'question_answered', 'question_draft_wanted', 'question_approval_wanted', 'question_answer_news', 'question_follow_up_due', 'dialogue_booked', 'dialogue_decided', 'dialogue_offered', 'dialogue_moved', 'dialogue_cancelled', 'dialogue_reminder', 'dialogue_outcome', 'dialogue_notes', 'dialogue_questionnaire', 'dialogue_waiting', 'dialogue_follow_up_due'));--> statement-breakpoint
ALTER TABLE "question_told" ADD CONSTRAINT "question_told_template_is_known" CHECK ("question_told"."template" in ('register', 'already_registered', 'no_account', 'sign_in', 'reset_password', 'change_email', 'email_change_asked', 'email_changed', 'invitation', 'letters_waiting', 'account_erased', 'security_changed', 'mitid_added', 'email_in_use', 'factor_reset', 'factor_reset_asked', 'factor_reset_waiting', 'help', 'news', 'digest', 'comment_received', 'comment_decided', 'comment_clarification', 'comment_answered', 'notice_received', 'notice_decided', 'answer_waiting', 'moderation_waiting', 'question_received', 'question_decided', 'question_clarification', 'question_meeting', 'question_answered', 'question_draft_wanted', 'question_approval_wanted', 'question_answer_news', 'question_follow_up_due', 'dialogue_booked', 'dialogue_decided', 'dialogue_offered', 'dialogue_moved', 'dialogue_cancelled', 'dialogue_reminder', 'dialogue_outcome', 'dialogue_notes', 'dialogue_questionnaire', 'dialogue_waiting', 'dialogue_follow_up_due'));--> statement-breakpoint
ALTER TABLE "subject" ADD CONSTRAINT "subject_kind_is_known" CHECK ("subject"."kind" in ('plan', 'plan_node', 'committee', 'meeting', 'comment', 'question', 'dialogue_session', 'dialogue_booking'));--> statement-breakpoint
ALTER TABLE "thread_event" ADD CONSTRAINT "thread_event_kind_is_known" CHECK ("thread_event"."kind" in ('submitted', 'clarification_asked', 'clarified', 'published', 'published_redacted', 'refused', 'refusal_shown', 'answered', 'hidden', 'restored', 'reconsideration_asked', 'upheld', 'withdrawn', 'changed', 'consent_withdrawn', 'resubmitted', 'accepted', 'moved', 'handed_over', 'handed_back', 'forwarded', 'on_agenda', 'asked', 'lapsed', 'answer_corrected', 'promised', 'promise_kept', 'promise_corrected', 'session_set', 'session_moved', 'session_cancelled', 'session_held', 'notes_published', 'booking_received', 'booking_queued', 'booking_offered', 'booking_confirmed', 'booking_refused', 'booking_upheld', 'booking_moved', 'booking_cancelled', 'booking_lapsed', 'booking_attended', 'booking_absent', 'outcome_recorded', 'outcome_published', 'follow_up_promised', 'follow_up_kept', 'follow_up_not_kept'));--> statement-breakpoint
-- Half-open: one may begin when the other ends. Checked after each statement, so that a session's slots can move together.
ALTER TABLE dialogue_session ADD CONSTRAINT dialogue_session_apart
  EXCLUDE USING gist (committee_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  WHERE (cancelled_at IS NULL) DEFERRABLE INITIALLY IMMEDIATE;--> statement-breakpoint
ALTER TABLE dialogue_slot ADD CONSTRAINT dialogue_slot_apart
  EXCLUDE USING gist (committee_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  DEFERRABLE INITIALLY IMMEDIATE;--> statement-breakpoint
-- What somebody was judged by stays as it was; only who made it may be forgotten with an account.
CREATE FUNCTION refuse_change_of_dialogue_model() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'made_by_id' IS DISTINCT FROM to_jsonb(OLD) - 'made_by_id' THEN
    RAISE EXCEPTION 'dialogue_model is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER dialogue_model_is_kept BEFORE UPDATE ON dialogue_model
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_dialogue_model();--> statement-breakpoint
CREATE TRIGGER dialogue_model_append_only BEFORE DELETE OR TRUNCATE ON dialogue_model
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- Meetings of committees are closed by law (Danish Local Government Act § 20): nothing that was said there is kept.
CREATE FUNCTION refuse_note_of_closed_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT format FROM dialogue_session WHERE id = NEW.session_id) <> 'dialogue_meeting' THEN
    RAISE EXCEPTION 'nothing that was said at a closed meeting is kept' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER dialogue_note_of_open_meeting BEFORE INSERT OR UPDATE ON dialogue_note
  FOR EACH ROW EXECUTE FUNCTION refuse_note_of_closed_meeting();
