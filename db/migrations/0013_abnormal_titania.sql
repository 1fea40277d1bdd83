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
ALTER TABLE "question_time" ADD COLUMN "is_budget" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "question_agenda_item" ADD CONSTRAINT "question_agenda_item_of_meeting" FOREIGN KEY ("municipality_id","meeting_id") REFERENCES "public"."question_time"("municipality_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_agenda_item" ADD CONSTRAINT "question_agenda_item_question" FOREIGN KEY ("municipality_id","question_id") REFERENCES "public"."question"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "question_agenda_item_of_question" ON "question_agenda_item" USING btree ("question_id");