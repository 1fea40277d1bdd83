CREATE TABLE "question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"assisted_by_id" uuid,
	"form_key" uuid NOT NULL,
	"state" text NOT NULL,
	"handling" text DEFAULT 'council' NOT NULL,
	"language" text NOT NULL,
	"topic" text,
	"text" text,
	"published_topic" text,
	"published_text" text,
	"published_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"shown_name" text,
	"asking" text NOT NULL,
	"asked_with" text,
	"is_publishable" boolean NOT NULL,
	"needs" text,
	"place" text,
	"committee_id" uuid,
	"rule_set_id" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"deadline_at" timestamp with time zone,
	"meeting_id" uuid,
	"person_hash" text,
	"position" integer,
	"minutes" integer,
	"answered_by" text,
	"unit_id" uuid,
	"forwarded_to" text,
	"stream_second" integer,
	"erased_at" timestamp with time zone,
	CONSTRAINT "question_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "question_sent_once" UNIQUE("author_id","form_key"),
	CONSTRAINT "question_state_is_known" CHECK ("question"."state" in ('received', 'clarifying', 'accepted', 'with_administration', 'asked', 'answered', 'refused', 'forwarded', 'lapsed', 'withdrawn')),
	CONSTRAINT "question_handling_is_known" CHECK ("question"."handling" in ('council', 'administration')),
	CONSTRAINT "question_asking_is_known" CHECK ("question"."asking" in ('alone', 'together', 'association')),
	CONSTRAINT "question_language_is_known" CHECK ("question"."language" in ('da', 'en', 'de')),
	CONSTRAINT "question_has_a_text" CHECK (("question"."text" is not null and "question"."topic" is not null) or "question"."erased_at" is not null),
	CONSTRAINT "question_published_can_be_read" CHECK (num_nonnulls("question"."published_topic", "question"."published_text", "question"."published_at") in (0, 3)
        or "question"."erased_at" is not null),
	CONSTRAINT "question_is_public_with_consent" CHECK ("question"."published_text" is null or "question"."is_publishable"),
	CONSTRAINT "question_of_the_administration_has_no_meeting" CHECK ("question"."handling" = 'council' or "question"."meeting_id" is null),
	CONSTRAINT "question_asked_was_at_a_meeting" CHECK ("question"."state" not in ('asked', 'lapsed') or "question"."meeting_id" is not null),
	CONSTRAINT "question_takes_time" CHECK ("question"."minutes" > 0),
	CONSTRAINT "question_forwarded_goes_somewhere" CHECK ("question"."state" <> 'forwarded' or "question"."forwarded_to" is not null or "question"."erased_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "question_answer" (
	"question_id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"answered_by" text NOT NULL,
	"by_id" uuid NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"approved_by_id" uuid,
	"approved_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"corrected_at" timestamp with time zone,
	CONSTRAINT "question_answer_state_is_known" CHECK ("question_answer"."state" in ('draft', 'for_approval', 'approved', 'published')),
	CONSTRAINT "question_answer_is_approved_before_it_is_published" CHECK ("question_answer"."state" not in ('approved', 'published') or "question_answer"."approved_at" is not null),
	CONSTRAINT "question_answer_published_has_a_time" CHECK (("question_answer"."state" = 'published') = ("question_answer"."published_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "question_clarification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"question" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "question_clarification_answer_has_a_time" CHECK ("question_clarification"."answer" is null or "question_clarification"."answered_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "question_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid,
	"browser_hash" text,
	"fields" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "question_draft_is_somebodys" CHECK ("question_draft"."person_id" is not null or "question_draft"."browser_hash" is not null)
);
--> statement-breakpoint
CREATE TABLE "question_follow_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"promise" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"promised_at" timestamp with time zone NOT NULL,
	"kept_at" timestamp with time zone,
	"outcome" text,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "question_follow_up_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "question_follow_up_outcome_is_of_the_kept" CHECK (("question_follow_up"."kept_at" is null) = ("question_follow_up"."outcome" is null))
);
--> statement-breakpoint
CREATE TABLE "question_former_answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"text" text NOT NULL,
	"answered_by" text NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_former_text" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"topic" text,
	"text" text,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_rule_set" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"in_force_from" timestamp with time zone NOT NULL,
	"made_by_id" uuid,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "question_rule_set_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "question_rule_set_version" UNIQUE("municipality_id","version")
);
--> statement-breakpoint
CREATE TABLE "question_time" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"rule_set_id" uuid NOT NULL,
	"meeting_starts_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"total_minutes" integer NOT NULL,
	"pause" text,
	"cancelled_at" timestamp with time zone,
	"agenda_version" integer DEFAULT 0 NOT NULL,
	"frozen_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"minutes_url" text,
	"current_question_id" uuid,
	"turn" text,
	"turn_since" timestamp with time zone,
	CONSTRAINT "question_time_tenant" UNIQUE("municipality_id","meeting_id"),
	CONSTRAINT "question_time_pause_is_known" CHECK ("question_time"."pause" in ('election', 'end_of_term', 'budget', 'decided')),
	CONSTRAINT "question_time_turn_is_known" CHECK ("question_time"."turn" in ('ask', 'answer', 'reply', 'rejoinder')),
	CONSTRAINT "question_time_takes_time" CHECK ("question_time"."total_minutes" > 0),
	CONSTRAINT "question_time_closes_before_it_begins" CHECK ("question_time"."closes_at" < "question_time"."meeting_starts_at"),
	CONSTRAINT "question_time_is_frozen_before_it_is_published" CHECK ("question_time"."published_at" is null or "question_time"."frozen_at" is not null),
	CONSTRAINT "question_time_turn_has_a_beginning_and_a_question" CHECK (("question_time"."turn" is null) = ("question_time"."turn_since" is null)
        and ("question_time"."turn" is null or "question_time"."current_question_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_template_is_known";--> statement-breakpoint
ALTER TABLE "subject" DROP CONSTRAINT "subject_kind_is_known";--> statement-breakpoint
ALTER TABLE "thread_event" DROP CONSTRAINT "thread_event_kind_is_known";--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_municipality_id_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_municipality_id_author_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","author_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_municipality_id_assisted_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","assisted_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_municipality_id_committee_id_committee_municipality_id_id_fk" FOREIGN KEY ("municipality_id","committee_id") REFERENCES "public"."committee"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_municipality_id_rule_set_id_question_rule_set_municipality_id_id_fk" FOREIGN KEY ("municipality_id","rule_set_id") REFERENCES "public"."question_rule_set"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_municipality_id_meeting_id_question_time_municipality_id_meeting_id_fk" FOREIGN KEY ("municipality_id","meeting_id") REFERENCES "public"."question_time"("municipality_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_municipality_id_unit_id_organisation_unit_municipality_id_id_fk" FOREIGN KEY ("municipality_id","unit_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_municipality_id_question_id_question_municipality_id_id_fk" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_municipality_id_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_municipality_id_approved_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","approved_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_clarification" ADD CONSTRAINT "question_clarification_municipality_id_question_id_question_municipality_id_id_fk" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_draft" ADD CONSTRAINT "question_draft_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_draft" ADD CONSTRAINT "question_draft_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_follow_up" ADD CONSTRAINT "question_follow_up_municipality_id_question_id_question_municipality_id_id_fk" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_follow_up" ADD CONSTRAINT "question_follow_up_municipality_id_unit_id_organisation_unit_municipality_id_id_fk" FOREIGN KEY ("municipality_id","unit_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_former_answer" ADD CONSTRAINT "question_former_answer_municipality_id_question_id_question_municipality_id_id_fk" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_former_answer" ADD CONSTRAINT "question_former_answer_municipality_id_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_former_text" ADD CONSTRAINT "question_former_text_municipality_id_question_id_question_municipality_id_id_fk" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_note" ADD CONSTRAINT "question_note_municipality_id_question_id_question_municipality_id_id_fk" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_note" ADD CONSTRAINT "question_note_municipality_id_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_rule_set" ADD CONSTRAINT "question_rule_set_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_rule_set" ADD CONSTRAINT "question_rule_set_municipality_id_made_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","made_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_time" ADD CONSTRAINT "question_time_municipality_id_meeting_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","meeting_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_time" ADD CONSTRAINT "question_time_of_meeting" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_time" ADD CONSTRAINT "question_time_municipality_id_rule_set_id_question_rule_set_municipality_id_id_fk" FOREIGN KEY ("municipality_id","rule_set_id") REFERENCES "public"."question_rule_set"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_time" ADD CONSTRAINT "question_time_current_question" FOREIGN KEY ("municipality_id","current_question_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_of_author" ON "question" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "question_by_receipt" ON "question" USING btree ("municipality_id","received_at","id");--> statement-breakpoint
CREATE INDEX "question_of_meeting" ON "question" USING btree ("meeting_id","received_at","id");--> statement-breakpoint
CREATE INDEX "question_public" ON "question" USING btree ("municipality_id","published_at","id") WHERE published_text is not null and hidden_at is null;--> statement-breakpoint
CREATE INDEX "question_of_person_hash" ON "question" USING btree ("municipality_id","person_hash") WHERE person_hash is not null;--> statement-breakpoint
CREATE INDEX "question_similar_topic" ON "question" USING gin (lower("published_topic") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "question_clarification_of_question" ON "question_clarification" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_draft_of_person" ON "question_draft" USING btree ("person_id") WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX "question_draft_of_browser" ON "question_draft" USING btree ("browser_hash") WHERE browser_hash is not null;--> statement-breakpoint
CREATE INDEX "question_draft_expires" ON "question_draft" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "question_follow_up_of_question" ON "question_follow_up" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_follow_up_open" ON "question_follow_up" USING btree ("municipality_id","due_on") WHERE kept_at is null;--> statement-breakpoint
CREATE INDEX "question_former_answer_of_question" ON "question_former_answer" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_former_text_of_question" ON "question_former_text" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_note_of_question" ON "question_note" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_time_in_time" ON "question_time" USING btree ("municipality_id","meeting_starts_at");--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_template_is_known" CHECK ("mail"."template" in ('register', 'already_registered', 'no_account', 'sign_in', 'reset_password', 'change_email', 'email_change_asked', 'email_changed', 'invitation', 'letters_waiting', 'account_erased', 'security_changed', 'mitid_added', 'email_in_use', 'factor_reset', 'factor_reset_asked', 'factor_reset_waiting', 'help', 'news', 'digest', 'comment_received', 'comment_decided', 'comment_clarification', 'comment_answered', 'notice_received', 'notice_decided', 'answer_waiting', 'moderation_waiting', 'question_received', 'question_decided', 'question_clarification', 'question_meeting', 'question_answered', 'question_draft_wanted', 'question_approval_wanted', 'question_follow_up_due'));--> statement-breakpoint
ALTER TABLE "subject" ADD CONSTRAINT "subject_kind_is_known" CHECK ("subject"."kind" in ('plan', 'plan_node', 'committee', 'meeting', 'comment', 'question'));--> statement-breakpoint
ALTER TABLE "thread_event" ADD CONSTRAINT "thread_event_kind_is_known" CHECK ("thread_event"."kind" in ('submitted', 'clarification_asked', 'clarified', 'published', 'published_redacted', 'refused', 'refusal_shown', 'answered', 'hidden', 'restored', 'reconsideration_asked', 'upheld', 'withdrawn', 'changed', 'resubmitted', 'accepted', 'moved', 'handed_over', 'handed_back', 'forwarded', 'on_agenda', 'asked', 'lapsed', 'answer_corrected', 'promised', 'promise_kept'));--> statement-breakpoint
-- Rules that somebody was judged by stay as they were; only who made them may be forgotten with an account.
CREATE FUNCTION refuse_change_of_question_rule_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'made_by_id' IS DISTINCT FROM to_jsonb(OLD) - 'made_by_id' THEN
    RAISE EXCEPTION 'question_rule_set is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER question_rule_set_is_kept BEFORE UPDATE ON question_rule_set
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_question_rule_set();--> statement-breakpoint
CREATE TRIGGER question_rule_set_append_only BEFORE DELETE OR TRUNCATE ON question_rule_set
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
