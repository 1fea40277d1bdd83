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
CREATE TABLE "question_letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"template" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"text" text
);
--> statement-breakpoint
ALTER TABLE "mail" DROP CONSTRAINT "mail_template_is_known";--> statement-breakpoint
ALTER TABLE "thread_event" DROP CONSTRAINT "thread_event_kind_is_known";--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "judged_for_id" uuid;--> statement-breakpoint
ALTER TABLE "question_answer" ADD COLUMN "proposed_text" text;--> statement-breakpoint
ALTER TABLE "question_answer" ADD COLUMN "proposed_by" text;--> statement-breakpoint
ALTER TABLE "question_answer" ADD COLUMN "proposed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "question_answer" ADD COLUMN "proposed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_follow_up" ADD COLUMN "corrected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_former_promise" ADD CONSTRAINT "question_former_promise_municipality_id_follow_up_id_question_follow_up_municipality_id_id_fk" FOREIGN KEY ("municipality_id","follow_up_id") REFERENCES "public"."question_follow_up"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_former_promise" ADD CONSTRAINT "question_former_promise_municipality_id_unit_id_organisation_unit_municipality_id_id_fk" FOREIGN KEY ("municipality_id","unit_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_former_promise" ADD CONSTRAINT "question_former_promise_municipality_id_corrected_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","corrected_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_letter" ADD CONSTRAINT "question_letter_municipality_id_question_id_question_municipality_id_id_fk" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_former_promise_of_promise" ON "question_former_promise" USING btree ("follow_up_id");--> statement-breakpoint
CREATE INDEX "question_letter_of_question" ON "question_letter" USING btree ("question_id");--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_municipality_id_judged_for_id_question_time_municipality_id_meeting_id_fk" FOREIGN KEY ("municipality_id","judged_for_id") REFERENCES "public"."question_time"("municipality_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_municipality_id_proposed_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","proposed_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_template_is_known" CHECK ("mail"."template" in ('register', 'already_registered', 'no_account', 'sign_in', 'reset_password', 'change_email', 'email_change_asked', 'email_changed', 'invitation', 'letters_waiting', 'account_erased', 'security_changed', 'mitid_added', 'email_in_use', 'factor_reset', 'factor_reset_asked', 'factor_reset_waiting', 'help', 'news', 'digest', 'comment_received', 'comment_decided', 'comment_clarification', 'comment_answered', 'notice_received', 'notice_decided', 'answer_waiting', 'moderation_waiting', 'question_received', 'question_decided', 'question_clarification', 'question_meeting', 'question_answered', 'question_draft_wanted', 'question_approval_wanted', 'question_answer_news', 'question_follow_up_due'));--> statement-breakpoint
ALTER TABLE "question_answer" ADD CONSTRAINT "question_answer_proposed_is_of_the_published" CHECK (num_nonnulls("question_answer"."proposed_text", "question_answer"."proposed_by", "question_answer"."proposed_by_id", "question_answer"."proposed_at") in (0, 4)
        and ("question_answer"."proposed_text" is null or "question_answer"."state" = 'published'));--> statement-breakpoint
ALTER TABLE "thread_event" ADD CONSTRAINT "thread_event_kind_is_known" CHECK ("thread_event"."kind" in ('submitted', 'clarification_asked', 'clarified', 'published', 'published_redacted', 'refused', 'refusal_shown', 'answered', 'hidden', 'restored', 'reconsideration_asked', 'upheld', 'withdrawn', 'changed', 'resubmitted', 'accepted', 'moved', 'handed_over', 'handed_back', 'forwarded', 'on_agenda', 'asked', 'lapsed', 'answer_corrected', 'promised', 'promise_kept', 'promise_corrected'));