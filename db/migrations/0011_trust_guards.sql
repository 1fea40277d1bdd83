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
