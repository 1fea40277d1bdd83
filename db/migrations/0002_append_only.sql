-- What was once written as history stays: no update, no delete, whoever asks.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER plan_revision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER node_revision_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON node_revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
