ALTER TABLE "notification" DROP CONSTRAINT "notification_mail_id_mail_id_fk";
--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "detached_mark" text;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_id_mail_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mail"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_on_behalf_of" ON "audit_event" USING btree ("on_behalf_of") WHERE on_behalf_of is not null;--> statement-breakpoint
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_mark_is_of_the_detached" CHECK ("audit_event"."detached_mark" is null or "audit_event"."details" is null);--> statement-breakpoint
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
