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
ALTER TABLE "question" DROP CONSTRAINT "question_is_public_with_consent";--> statement-breakpoint
ALTER TABLE "thread_event" DROP CONSTRAINT "thread_event_kind_is_known";--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "refusal_shown_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "question_untold" ADD CONSTRAINT "question_untold_municipality_id_question_id_question_municipality_id_id_fk" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_untold_of_question" ON "question_untold" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "question_untold_waits" ON "question_untold" USING btree ("municipality_id","at") WHERE told_at is null;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_sent_once" UNIQUE("form_key","author_id");--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_is_public_with_consent" CHECK ("question"."published_text" is null or "question"."is_publishable"
        or ("question"."state" = 'refused' and "question"."refusal_shown_at" is not null));--> statement-breakpoint
ALTER TABLE "thread_event" ADD CONSTRAINT "thread_event_kind_is_known" CHECK ("thread_event"."kind" in ('submitted', 'clarification_asked', 'clarified', 'published', 'published_redacted', 'refused', 'refusal_shown', 'answered', 'hidden', 'restored', 'reconsideration_asked', 'upheld', 'withdrawn', 'changed', 'consent_withdrawn', 'resubmitted', 'accepted', 'moved', 'handed_over', 'handed_back', 'forwarded', 'on_agenda', 'asked', 'lapsed', 'answer_corrected', 'promised', 'promise_kept'));