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
ALTER TABLE "moderation_decision" ALTER COLUMN "statement" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "assisted_by_id" uuid;--> statement-breakpoint
ALTER TABLE "moderation_decision" ADD COLUMN "public_before" text;--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD COLUMN "party_ids" uuid[] DEFAULT '{}'::uuid[] NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_former_answer" ADD CONSTRAINT "comment_former_answer_municipality_id_comment_id_comment_municipality_id_id_fk" FOREIGN KEY ("municipality_id","comment_id") REFERENCES "public"."comment"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_former_answer" ADD CONSTRAINT "comment_former_answer_municipality_id_unit_id_organisation_unit_municipality_id_id_fk" FOREIGN KEY ("municipality_id","unit_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_former_answer" ADD CONSTRAINT "comment_former_answer_municipality_id_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_former_answer_of_comment" ON "comment_former_answer" USING btree ("comment_id");--> statement-breakpoint
ALTER TABLE "comment" ADD CONSTRAINT "comment_municipality_id_assisted_by_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","assisted_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_entry_of_notice" ON "moderation_entry" USING btree ("notice_id") WHERE notice_id is not null;--> statement-breakpoint
-- Whose matter what is there already is, and what notices were decided about.
UPDATE moderation_entry e SET party_ids = array_remove(array[c.author_id, n.person_id], NULL)
  FROM comment c, moderation_entry own LEFT JOIN content_notice n ON n.id = own.notice_id
  WHERE own.id = e.id AND c.id = e.subject_id;--> statement-breakpoint
UPDATE moderation_entry SET claimed_by_id = NULL, claimed_at = NULL
  WHERE closed_at IS NULL AND claimed_by_id = ANY (party_ids);--> statement-breakpoint
DROP TRIGGER moderation_decision_append_only ON moderation_decision;--> statement-breakpoint
UPDATE moderation_decision d SET public_before = e.text
  FROM moderation_entry e WHERE e.id = d.entry_id AND e.kind = 'notice' AND e.text <> '';--> statement-breakpoint
ALTER TABLE "moderation_entry" ADD CONSTRAINT "moderation_entry_is_nobodys_own_matter" CHECK ("moderation_entry"."closed_at" is not null or "moderation_entry"."claimed_by_id" <> all ("moderation_entry"."party_ids"));--> statement-breakpoint
-- What a decision says of its author may be detached, once; all else stays as it was written.
CREATE FUNCTION refuse_change_of_moderation_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - '{statement,public_before}'::text[]
      IS DISTINCT FROM to_jsonb(OLD) - '{statement,public_before}'::text[]
    OR (NEW.statement IS DISTINCT FROM OLD.statement AND NEW.statement IS NOT NULL)
    OR (NEW.public_before IS DISTINCT FROM OLD.public_before AND NEW.public_before IS NOT NULL)
  THEN
    RAISE EXCEPTION 'moderation_decision is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;--> statement-breakpoint
CREATE TRIGGER moderation_decision_append_only BEFORE DELETE OR TRUNCATE ON moderation_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER moderation_decision_is_only_detached BEFORE UPDATE ON moderation_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_moderation_decision();
