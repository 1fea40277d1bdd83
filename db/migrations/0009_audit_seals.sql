-- An event may be put under a seal, once, and its details be detached, once; all else stays as it was written.
CREATE FUNCTION refuse_change_of_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW IS NOT DISTINCT FROM OLD
    OR to_jsonb(NEW) - '{seal,details,details_salt}'::text[]
      IS DISTINCT FROM to_jsonb(OLD) - '{seal,details,details_salt}'::text[]
    OR (OLD.seal IS NOT NULL AND NEW.seal IS DISTINCT FROM OLD.seal)
    OR (NEW.details IS DISTINCT FROM OLD.details AND NEW.details IS NOT NULL)
    OR (NEW.details_salt IS DISTINCT FROM OLD.details_salt AND NEW.details_salt IS NOT NULL)
  THEN
    RAISE EXCEPTION 'audit_event is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
DROP TRIGGER audit_event_append_only ON audit_event;
--> statement-breakpoint
CREATE TRIGGER audit_event_append_only BEFORE DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_event_is_only_sealed_and_detached BEFORE UPDATE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit_event();
--> statement-breakpoint
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER thread_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON thread_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER moderation_decision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON moderation_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
