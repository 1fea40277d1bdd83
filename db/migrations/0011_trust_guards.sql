CREATE OR REPLACE FUNCTION refuse_change_of_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW IS NOT DISTINCT FROM OLD
    OR to_jsonb(NEW) - '{seal,details,details_salt,detached_mark}'::text[]
      IS DISTINCT FROM to_jsonb(OLD) - '{seal,details,details_salt,detached_mark}'::text[]
    OR (OLD.seal IS NOT NULL AND NEW.seal IS DISTINCT FROM OLD.seal)
    OR (NEW.details IS DISTINCT FROM OLD.details AND NEW.details IS NOT NULL)
    OR (NEW.details_salt IS DISTINCT FROM OLD.details_salt AND NEW.details_salt IS NOT NULL)
    OR (NEW.detached_mark IS DISTINCT FROM OLD.detached_mark AND (OLD.details IS NULL OR NEW.details IS NOT NULL))
  THEN
    RAISE EXCEPTION 'audit_event is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
-- Whose matter what is there already is, and what notices were decided about.
UPDATE moderation_entry e SET
    party_ids = party.ids,
    claimed_by_id = CASE WHEN e.closed_at IS NULL AND e.claimed_by_id = ANY (party.ids) THEN NULL ELSE e.claimed_by_id END,
    claimed_at = CASE WHEN e.closed_at IS NULL AND e.claimed_by_id = ANY (party.ids) THEN NULL ELSE e.claimed_at END
  FROM (
    SELECT own.id, array_remove(array[c.author_id, n.person_id], NULL) AS ids
    FROM moderation_entry own JOIN comment c ON c.id = own.subject_id
      LEFT JOIN content_notice n ON n.id = own.notice_id
  ) party
  WHERE party.id = e.id;
--> statement-breakpoint
DROP TRIGGER moderation_decision_append_only ON moderation_decision;--> statement-breakpoint
UPDATE moderation_decision d SET public_before = e.text
  FROM moderation_entry e WHERE e.id = d.entry_id AND e.kind = 'notice' AND e.text <> '';--> statement-breakpoint
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
