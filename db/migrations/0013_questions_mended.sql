CREATE TABLE "question_agenda_item" (
	"meeting_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"minutes" integer NOT NULL,
	"answered_by" text,
	"mark" text,
	CONSTRAINT "question_agenda_item_meeting_id_question_id_pk" PRIMARY KEY("meeting_id","question_id"),
	CONSTRAINT "question_agenda_item_number" UNIQUE("meeting_id","number"),
	CONSTRAINT "question_agenda_item_mark_is_known" CHECK ("question_agenda_item"."mark" in ('asked', 'absent')),
	CONSTRAINT "question_agenda_item_has_a_place" CHECK ("question_agenda_item"."number" > 0 and "question_agenda_item"."minutes" > 0)
);
--> statement-breakpoint
CREATE TABLE "question_former_promise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"follow_up_id" uuid NOT NULL,
	"promise" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"outcome" text,
	"corrected_by_id" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_told" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"template" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"text" text,
	CONSTRAINT "question_told_template_is_known" CHECK ("question_told"."template" in ('register', 'already_registered', 'no_account', 'sign_in', 'reset_password', 'change_email', 'email_change_asked', 'email_changed', 'invitation', 'letters_waiting', 'account_erased', 'security_changed', 'mitid_added', 'email_in_use', 'factor_reset', 'factor_reset_asked', 'factor_reset_waiting', 'help', 'news', 'digest', 'comment_received', 'comment_decided', 'comment_clarification', 'comment_answered', 'notice_received', 'notice_decided', 'answer_waiting', 'moderation_waiting', 'question_received', 'question_decided', 'question_clarification', 'question_meeting', 'question_answered', 'question_draft_wanted', 'question_approval_wanted', 'question_answer_news', 'question_follow_up_due'))
);
--> statement-breakpoint
CREATE TABLE "question_untold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "question" DROP CONSTRAINT "question_sent_once";--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_template_is_known";--> statement-breakpoint
ALTER TABLE "question" DROP CONSTRAINT "question_is_public_with_consent";--> statement-breakpoint
ALTER TABLE "thread_event" DROP CONSTRAINT "thread_event_kind_is_known";--> statement-breakpoint
DROP INDEX "question_public";--> statement-breakpoint
DROP INDEX "plan_link_back";--> statement-breakpoint
DROP INDEX "sdg_link_back";--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "refusal_shown_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "judged_for_id" uuid;--> statement-breakpoint
ALTER TABLE "question_answer" ADD COLUMN "letter_wanted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_answer" ADD COLUMN "letter_sent_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_answer" ADD COLUMN "proposed_text" text;--> statement-breakpoint
ALTER TABLE "question_answer" ADD COLUMN "proposed_by" text;--> statement-breakpoint
ALTER TABLE "question_answer" ADD COLUMN "proposed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "question_answer" ADD COLUMN "proposed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_follow_up" ADD COLUMN "corrected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_time" ADD COLUMN "is_budget" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "question_agenda_item" ADD CONSTRAINT "question_agenda_item_of_meeting" FOREIGN KEY ("municipality_id","meeting_id") REFERENCES "public"."question_time"("municipality_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_agenda_item" ADD CONSTRAINT "question_agenda_item_question" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_former_promise" ADD CONSTRAINT "question_former_promise_municipality_id_follow_up_id_question_follow_up_municipality_id_id_fk" FOREIGN KEY ("municipality_id","follow_up_id") REFERENCES "public"."question_follow_up"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_former_promise" ADD CONSTRAINT "question_former_promise_municipality_id_unit_id_organisation_unit_municipality_id_id_fk" FOREIGN KEY ("municipality_id","unit_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_former_promise" ADD CONSTRAINT "question_former_promise_municipality_id_corrected_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","corrected_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_told" ADD CONSTRAINT "question_told_municipality_id_question_id_question_municipality_id_id_fk" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_untold" ADD CONSTRAINT "question_untold_municipality_id_question_id_question_municipality_id_id_fk" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_agenda_item_of_question" ON "question_agenda_item" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_former_promise_of_promise" ON "question_former_promise" USING btree ("follow_up_id");--> statement-breakpoint
CREATE INDEX "question_told_of_question" ON "question_told" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_untold_of_question" ON "question_untold" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_untold_waits" ON "question_untold" USING btree ("municipality_id","at") WHERE told_at is null;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_municipality_id_judged_for_id_question_time_municipality_id_meeting_id_fk" FOREIGN KEY ("municipality_id","judged_for_id") REFERENCES "public"."question_time"("municipality_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_municipality_id_proposed_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","proposed_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_answer_letter_waiting" ON "question_answer" USING btree ("municipality_id","letter_wanted_at") WHERE letter_wanted_at is not null and letter_sent_at is null;--> statement-breakpoint
CREATE INDEX "thread_event_moved_from" ON "thread_event" USING btree ((facts ->> 'from')) WHERE kind = 'moved';--> statement-breakpoint
CREATE INDEX "question_public" ON "question" USING btree ("municipality_id","published_at","id","state","received_at","committee_id") WHERE published_text is not null and hidden_at is null;--> statement-breakpoint
CREATE INDEX "plan_link_back" ON "plan_link" USING btree ("municipality_id","node_id","subject_id");--> statement-breakpoint
CREATE INDEX "sdg_link_back" ON "sdg_link" USING btree ("municipality_id","sdg","subject_id");--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_sent_once" UNIQUE("form_key","author_id");--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_template_is_known" CHECK ("mail"."template" in ('register', 'already_registered', 'no_account', 'sign_in', 'reset_password', 'change_email', 'email_change_asked', 'email_changed', 'invitation', 'letters_waiting', 'account_erased', 'security_changed', 'mitid_added', 'email_in_use', 'factor_reset', 'factor_reset_asked', 'factor_reset_waiting', 'help', 'news', 'digest', 'comment_received', 'comment_decided', 'comment_clarification', 'comment_answered', 'notice_received', 'notice_decided', 'answer_waiting', 'moderation_waiting', 'question_received', 'question_decided', 'question_clarification', 'question_meeting', 'question_answered', 'question_draft_wanted', 'question_approval_wanted', 'question_answer_news', 'question_follow_up_due'));--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_is_public_with_consent" CHECK ("question"."published_text" is null or "question"."is_publishable"
        or ("question"."state" = 'refused' and "question"."refusal_shown_at" is not null));--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_letter_is_of_the_published" CHECK ("question_answer"."letter_wanted_at" is null or "question_answer"."published_at" is not null);--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_letter_sent_was_wanted" CHECK ("question_answer"."letter_sent_at" is null or "question_answer"."letter_wanted_at" is not null);--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_proposed_is_of_the_published" CHECK (num_nonnulls("question_answer"."proposed_text", "question_answer"."proposed_by", "question_answer"."proposed_by_id", "question_answer"."proposed_at") in (0, 4)
        and ("question_answer"."proposed_text" is null or "question_answer"."state" = 'published'));--> statement-breakpoint
ALTER TABLE "thread_event" ADD CONSTRAINT "thread_event_kind_is_known" CHECK ("thread_event"."kind" in ('submitted', 'clarification_asked', 'clarified', 'published', 'published_redacted', 'refused', 'refusal_shown', 'answered', 'hidden', 'restored', 'reconsideration_asked', 'upheld', 'withdrawn', 'changed', 'consent_withdrawn', 'resubmitted', 'accepted', 'moved', 'handed_over', 'handed_back', 'forwarded', 'on_agenda', 'asked', 'lapsed', 'answer_corrected', 'promised', 'promise_kept', 'promise_corrected'));