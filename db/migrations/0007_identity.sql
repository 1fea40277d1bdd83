CREATE TABLE "assistance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "assistance_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "assistance_channel_is_known" CHECK ("assistance"."channel" in ('phone', 'desk')),
	CONSTRAINT "assistance_is_for_another" CHECK ("assistance"."person_id" <> "assistance"."staff_id")
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"browser_hash" text NOT NULL,
	"path" text NOT NULL,
	"acting" text,
	"fields" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"person_id" uuid,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"return_to" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "mail_link_purpose_is_known" CHECK ("mail_link"."purpose" in ('register', 'sign_in', 'invitation', 'reset_password', 'change_email')),
	CONSTRAINT "mail_link_language_is_known" CHECK ("mail_link"."language" in ('da', 'en', 'de')),
	CONSTRAINT "mail_link_is_for_somebody" CHECK (("mail_link"."purpose" = 'register') = ("mail_link"."person_id" is null))
);
--> statement-breakpoint
CREATE TABLE "mitid_attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"browser_hash" text NOT NULL,
	"person_id" uuid,
	"language" text NOT NULL,
	"return_to" text,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "mitid_attempt_language_is_known" CHECK ("mitid_attempt"."language" in ('da', 'en', 'de'))
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"email" text,
	"email_key" text,
	"email_confirmed_at" timestamp with time zone,
	"password_hash" text,
	"name" text,
	"language" text NOT NULL,
	"street" text,
	"postcode" text,
	"city" text,
	"resident_declared_at" timestamp with time zone,
	"age_band" text,
	"verified_at" timestamp with time zone,
	"verified_by" text,
	"verified_resident" boolean,
	"is_protected" boolean DEFAULT false NOT NULL,
	"mitid_pseudonym" text,
	"takeover_hash" text,
	"created_at" timestamp with time zone NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "person_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "person_email" UNIQUE("municipality_id","email_key"),
	CONSTRAINT "person_mitid" UNIQUE("municipality_id","mitid_pseudonym"),
	CONSTRAINT "person_takeover" UNIQUE("municipality_id","takeover_hash"),
	CONSTRAINT "person_language_is_known" CHECK ("person"."language" in ('da', 'en', 'de')),
	CONSTRAINT "person_age_band_is_known" CHECK ("person"."age_band" in ('under_10', '10_12', '13_14', '15_17', '18_plus')),
	CONSTRAINT "person_verified_by_is_known" CHECK ("person"."verified_by" in ('mitid', 'desk', 'letter')),
	CONSTRAINT "person_is_verified_by_something" CHECK (("person"."verified_at" is null) = ("person"."verified_by" is null)
        and ("person"."verified_at" is null) = ("person"."verified_resident" is null)),
	CONSTRAINT "person_email_has_its_key" CHECK (("person"."email" is null) = ("person"."email_key" is null)),
	CONSTRAINT "person_confirms_and_signs_in_by_an_email" CHECK ("person"."email" is not null or ("person"."email_confirmed_at" is null and "person"."password_hash" is null)),
	CONSTRAINT "person_erased_is_nobody" CHECK ("person"."erased_at" is null or num_nonnulls("person"."email", "person"."password_hash", "person"."name",
        "person"."street", "person"."postcode", "person"."city", "person"."resident_declared_at", "person"."age_band",
        "person"."verified_at", "person"."mitid_pseudonym") = 0)
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"method" text NOT NULL,
	"device" text NOT NULL,
	"second_factor_at" timestamp with time zone,
	"assistance_id" uuid,
	CONSTRAINT "session_method_is_known" CHECK ("session"."method" in ('password', 'link', 'mitid', 'passkey'))
);
--> statement-breakpoint
CREATE TABLE "verification_letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text,
	"street" text,
	"postcode" text,
	"city" text,
	"requested_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"wrong_tries" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	CONSTRAINT "verification_letter_has_five_tries" CHECK ("verification_letter"."wrong_tries" between 0 and 5),
	CONSTRAINT "verification_letter_ended_has_no_address" CHECK (("verification_letter"."used_at" is null and "verification_letter"."cancelled_at" is null)
        or num_nonnulls("verification_letter"."name", "verification_letter"."street", "verification_letter"."postcode", "verification_letter"."city") = 0)
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid,
	"address" text,
	"language" text NOT NULL,
	"template" text NOT NULL,
	"facts" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mail_template_is_known" CHECK ("mail"."template" in ('register', 'already_registered', 'no_account', 'sign_in', 'reset_password', 'change_email', 'email_change_asked', 'email_changed', 'invitation', 'letters_waiting', 'account_erased', 'security_changed', 'mitid_added', 'email_in_use', 'factor_reset', 'factor_reset_asked', 'factor_reset_waiting', 'help')),
	CONSTRAINT "mail_language_is_known" CHECK ("mail"."language" in ('da', 'en', 'de'))
);
--> statement-breakpoint
CREATE TABLE "function_mailbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"role" text NOT NULL,
	"committee_id" uuid,
	"email" text NOT NULL,
	CONSTRAINT "function_mailbox_one_each" UNIQUE NULLS NOT DISTINCT("municipality_id","role","committee_id"),
	CONSTRAINT "function_mailbox_role_is_known" CHECK ("function_mailbox"."role" in ('administrator', 'moderator', 'committee_chair', 'committee_secretary', 'committee_member', 'council_secretariat', 'mayors_office', 'plan_owner', 'trial_owner', 'evaluator', 'budget_manager', 'desk_officer')),
	CONSTRAINT "function_mailbox_committee_only_where_the_role_has_one" CHECK ("function_mailbox"."committee_id" is null or "function_mailbox"."role" in ('committee_chair', 'committee_secretary', 'committee_member'))
);
--> statement-breakpoint
CREATE TABLE "role_assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"committee_id" uuid,
	"unit_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"deputy_for_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "role_assignment_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "role_assignment_role_is_known" CHECK ("role_assignment"."role" in ('administrator', 'moderator', 'committee_chair', 'committee_secretary', 'committee_member', 'council_secretariat', 'mayors_office', 'plan_owner', 'trial_owner', 'evaluator', 'budget_manager', 'desk_officer')),
	CONSTRAINT "role_assignment_names_what_it_is_for" CHECK (("role_assignment"."committee_id" is not null) = ("role_assignment"."role" in ('committee_chair', 'committee_secretary', 'committee_member'))
        and ("role_assignment"."unit_id" is not null) = ("role_assignment"."role" in ('plan_owner'))),
	CONSTRAINT "role_assignment_ends_after_it_begins" CHECK ("role_assignment"."valid_to" >= "role_assignment"."valid_from"),
	CONSTRAINT "role_assignment_of_a_committee_has_an_end" CHECK ("role_assignment"."committee_id" is null or "role_assignment"."valid_to" is not null),
	CONSTRAINT "role_assignment_deputy_has_an_end" CHECK ("role_assignment"."deputy_for_id" is null or "role_assignment"."valid_to" is not null)
);
--> statement-breakpoint
CREATE TABLE "factor_reset" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"asked_by_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"agreed_by_id" uuid,
	"ended_at" timestamp with time zone,
	CONSTRAINT "factor_reset_takes_two" CHECK ("factor_reset"."asked_by_id" <> "factor_reset"."agreed_by_id"),
	CONSTRAINT "factor_reset_is_for_another" CHECK ("factor_reset"."person_id" <> "factor_reset"."asked_by_id" and "factor_reset"."person_id" <> "factor_reset"."agreed_by_id")
);
--> statement-breakpoint
CREATE TABLE "passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"public_key" text NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "totp" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"sealed_secret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_step" integer
);
--> statement-breakpoint
CREATE TABLE "throttle" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "actor_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_event" ADD COLUMN "on_behalf_of" uuid;--> statement-breakpoint
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_person_within_municipality" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_staff_within_municipality" FOREIGN KEY ("municipality_id","staff_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_link" ADD CONSTRAINT "mail_link_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mitid_attempt" ADD CONSTRAINT "mitid_attempt_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mitid_attempt" ADD CONSTRAINT "mitid_attempt_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_assistance_within_municipality" FOREIGN KEY ("municipality_id","assistance_id") REFERENCES "public"."assistance"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_letter" ADD CONSTRAINT "verification_letter_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "function_mailbox" ADD CONSTRAINT "function_mailbox_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "function_mailbox" ADD CONSTRAINT "function_mailbox_committee_within_municipality" FOREIGN KEY ("municipality_id","committee_id") REFERENCES "public"."committee"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_person_within_municipality" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_committee_within_municipality" FOREIGN KEY ("municipality_id","committee_id") REFERENCES "public"."committee"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_unit_within_municipality" FOREIGN KEY ("municipality_id","unit_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_deputy_within_municipality" FOREIGN KEY ("municipality_id","deputy_for_id") REFERENCES "public"."role_assignment"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_reset" ADD CONSTRAINT "factor_reset_person_id_within_municipality" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_reset" ADD CONSTRAINT "factor_reset_asked_by_id_within_municipality" FOREIGN KEY ("municipality_id","asked_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factor_reset" ADD CONSTRAINT "factor_reset_agreed_by_id_within_municipality" FOREIGN KEY ("municipality_id","agreed_by_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp" ADD CONSTRAINT "totp_municipality_id_person_id_person_municipality_id_id_fk" FOREIGN KEY ("municipality_id","person_id") REFERENCES "public"."person"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assistance_of_person" ON "assistance" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assistance_one_at_a_time" ON "assistance" USING btree ("staff_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "draft_expires" ON "draft" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "mail_link_of_person" ON "mail_link" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_of_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_expires" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "verification_letter_one_open" ON "verification_letter" USING btree ("person_id") WHERE used_at is null and cancelled_at is null;--> statement-breakpoint
CREATE INDEX "mail_of_person" ON "mail" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_assignment_of_person" ON "role_assignment" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "role_assignment_once" ON "role_assignment" USING btree ("person_id","role",coalesce(committee_id, unit_id, person_id),coalesce(deputy_for_id, person_id),"valid_from") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "factor_reset_one_open" ON "factor_reset" USING btree ("person_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "passkey_of_person" ON "passkey" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_code_once" ON "recovery_code" USING btree ("person_id","hash");--> statement-breakpoint
CREATE INDEX "throttle_expire" ON "throttle" USING btree ("expire");