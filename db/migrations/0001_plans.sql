CREATE TABLE "audit_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"request_id" text NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject_id" uuid,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "area" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"successor_id" uuid,
	CONSTRAINT "area_slug" UNIQUE("municipality_id","slug"),
	CONSTRAINT "area_ends_after_it_begins" CHECK ("area"."valid_to" > "area"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "committee" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"successor_id" uuid,
	CONSTRAINT "committee_slug" UNIQUE("municipality_id","slug"),
	CONSTRAINT "committee_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "committee_ends_after_it_begins" CHECK ("committee"."valid_to" > "committee"."valid_from"),
	CONSTRAINT "committee_does_not_succeed_itself" CHECK ("committee"."successor_id" <> "committee"."id")
);
--> statement-breakpoint
CREATE TABLE "municipality" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"host" text,
	"theme" text NOT NULL,
	"languages" text[] NOT NULL,
	"demonstration" boolean NOT NULL,
	"content_version" bigint DEFAULT 1 NOT NULL,
	CONSTRAINT "municipality_code_unique" UNIQUE("code"),
	CONSTRAINT "municipality_slug_unique" UNIQUE("slug"),
	CONSTRAINT "municipality_host_unique" UNIQUE("host"),
	CONSTRAINT "municipality_code_is_kommunekode" CHECK ("municipality"."code" ~ '^[0-9]{3}$'),
	CONSTRAINT "municipality_speaks_danish" CHECK ('da' = any("municipality"."languages")),
	CONSTRAINT "municipality_host_is_lower_case" CHECK ("municipality"."host" = lower("municipality"."host"))
);
--> statement-breakpoint
CREATE TABLE "organisation_unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	"valid_from" date,
	"valid_to" date,
	"successor_id" uuid,
	CONSTRAINT "organisation_unit_slug" UNIQUE("municipality_id","slug"),
	CONSTRAINT "organisation_unit_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "organisation_unit_ends_after_it_begins" CHECK ("organisation_unit"."valid_to" > "organisation_unit"."valid_from"),
	CONSTRAINT "organisation_unit_is_not_its_own_parent" CHECK ("organisation_unit"."parent_id" <> "organisation_unit"."id")
);
--> statement-breakpoint
CREATE TABLE "indicator" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"key" text NOT NULL,
	"position" integer NOT NULL,
	"goal" text NOT NULL,
	"name" text NOT NULL,
	"unit" text,
	"direction" text,
	"baseline_value" double precision,
	"baseline_year" integer,
	"targets" jsonb NOT NULL,
	"dropped_in" integer,
	CONSTRAINT "indicator_key" UNIQUE("node_id","key")
);
--> statement-breakpoint
CREATE TABLE "measurement" (
	"indicator_id" uuid NOT NULL,
	"measured_on" date NOT NULL,
	"value" double precision NOT NULL,
	"source" text,
	CONSTRAINT "measurement_indicator_id_measured_on_pk" PRIMARY KEY("indicator_id","measured_on")
);
--> statement-breakpoint
CREATE TABLE "node_committee" (
	"municipality_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"committee_id" uuid NOT NULL,
	"role" text NOT NULL,
	"printed" text,
	CONSTRAINT "node_committee_node_id_committee_id_role_pk" PRIMARY KEY("node_id","committee_id","role")
);
--> statement-breakpoint
CREATE TABLE "node_continuation" (
	"municipality_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"continued_by_id" uuid NOT NULL,
	CONSTRAINT "node_continuation_node_id_continued_by_id_pk" PRIMARY KEY("node_id","continued_by_id"),
	CONSTRAINT "node_continuation_is_not_itself" CHECK ("node_continuation"."node_id" <> "node_continuation"."continued_by_id")
);
--> statement-breakpoint
CREATE TABLE "node_label" (
	"municipality_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"printed" text NOT NULL,
	CONSTRAINT "node_label_node_id_kind_key_pk" PRIMARY KEY("node_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "node_party" (
	"municipality_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"role" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"unit_id" uuid,
	CONSTRAINT "node_party_node_id_position_pk" PRIMARY KEY("node_id","position")
);
--> statement-breakpoint
CREATE TABLE "node_reference" (
	"municipality_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"to_node_id" uuid NOT NULL,
	"label" text,
	CONSTRAINT "node_reference_node_id_to_node_id_pk" PRIMARY KEY("node_id","to_node_id")
);
--> statement-breakpoint
CREATE TABLE "node_revision" (
	"node_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"parent_key" text,
	"position" integer NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "node_revision_node_id_revision_pk" PRIMARY KEY("node_id","revision")
);
--> statement-breakpoint
CREATE TABLE "node_sdg" (
	"municipality_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"sdg" smallint NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "node_sdg_node_id_sdg_pk" PRIMARY KEY("node_id","sdg"),
	CONSTRAINT "node_sdg_is_one_of_seventeen" CHECK ("node_sdg"."sdg" between 1 and 17)
);
--> statement-breakpoint
CREATE TABLE "plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"period_from" integer,
	"period_to" integer,
	"revision" integer NOT NULL,
	CONSTRAINT "plan_slug" UNIQUE("municipality_id","slug"),
	CONSTRAINT "plan_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "plan_period_in_order" CHECK ("plan"."period_to" >= "plan"."period_from"),
	CONSTRAINT "plan_has_a_revision" CHECK ("plan"."revision" >= 1)
);
--> statement-breakpoint
CREATE TABLE "plan_node" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"key" text NOT NULL,
	"former_keys" text[] DEFAULT '{}'::text[] NOT NULL,
	"slug" text NOT NULL,
	"parent_id" uuid,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"number" text,
	"title" text NOT NULL,
	"summary" text,
	"phase" text,
	"years" integer[] NOT NULL,
	"revision" integer NOT NULL,
	"dropped_in" integer,
	CONSTRAINT "plan_node_key" UNIQUE("plan_id","key"),
	CONSTRAINT "plan_node_slug" UNIQUE("plan_id","slug"),
	CONSTRAINT "plan_node_tenant" UNIQUE("municipality_id","id"),
	CONSTRAINT "plan_node_of_plan" UNIQUE("plan_id","id"),
	CONSTRAINT "plan_node_is_not_its_own_parent" CHECK ("plan_node"."parent_id" <> "plan_node"."id"),
	CONSTRAINT "plan_node_root_is_the_plan" CHECK (("plan_node"."parent_id" is null) = ("plan_node"."kind" = 'plan'))
);
--> statement-breakpoint
CREATE TABLE "plan_revision" (
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"facts" jsonb NOT NULL,
	CONSTRAINT "plan_revision_plan_id_number_pk" PRIMARY KEY("plan_id","number")
);
--> statement-breakpoint
CREATE TABLE "search_entry" (
	"subject_id" uuid NOT NULL,
	"municipality_id" uuid NOT NULL,
	"path" text NOT NULL,
	"title" text NOT NULL,
	"context" text NOT NULL,
	"body" text NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('danish', title), 'A') || setweight(to_tsvector('danish', body), 'C')) STORED NOT NULL,
	CONSTRAINT "search_entry_subject_id_pk" PRIMARY KEY("subject_id")
);
--> statement-breakpoint
CREATE TABLE "subject" (
	"id" uuid PRIMARY KEY NOT NULL,
	"municipality_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "subject_tenant" UNIQUE("municipality_id","id")
);
--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "area" ADD CONSTRAINT "area_successor_id_area_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."area"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee" ADD CONSTRAINT "committee_successor_id_committee_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."committee"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee" ADD CONSTRAINT "committee_municipality_id_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_unit" ADD CONSTRAINT "organisation_unit_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_unit" ADD CONSTRAINT "organisation_unit_parent_id_organisation_unit_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisation_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_unit" ADD CONSTRAINT "organisation_unit_successor_id_organisation_unit_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."organisation_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_municipality_id_node_id_plan_node_municipality_id_id_fk" FOREIGN KEY ("municipality_id","node_id") REFERENCES "public"."plan_node"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_committee" ADD CONSTRAINT "node_committee_municipality_id_node_id_plan_node_municipality_id_id_fk" FOREIGN KEY ("municipality_id","node_id") REFERENCES "public"."plan_node"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_committee" ADD CONSTRAINT "node_committee_municipality_id_committee_id_committee_municipality_id_id_fk" FOREIGN KEY ("municipality_id","committee_id") REFERENCES "public"."committee"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_continuation" ADD CONSTRAINT "node_continuation_municipality_id_node_id_plan_node_municipality_id_id_fk" FOREIGN KEY ("municipality_id","node_id") REFERENCES "public"."plan_node"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_continuation" ADD CONSTRAINT "node_continuation_municipality_id_continued_by_id_plan_node_municipality_id_id_fk" FOREIGN KEY ("municipality_id","continued_by_id") REFERENCES "public"."plan_node"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_label" ADD CONSTRAINT "node_label_municipality_id_node_id_plan_node_municipality_id_id_fk" FOREIGN KEY ("municipality_id","node_id") REFERENCES "public"."plan_node"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_party" ADD CONSTRAINT "node_party_municipality_id_node_id_plan_node_municipality_id_id_fk" FOREIGN KEY ("municipality_id","node_id") REFERENCES "public"."plan_node"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_party" ADD CONSTRAINT "node_party_municipality_id_unit_id_organisation_unit_municipality_id_id_fk" FOREIGN KEY ("municipality_id","unit_id") REFERENCES "public"."organisation_unit"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_reference" ADD CONSTRAINT "node_reference_municipality_id_node_id_plan_node_municipality_id_id_fk" FOREIGN KEY ("municipality_id","node_id") REFERENCES "public"."plan_node"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_reference" ADD CONSTRAINT "node_reference_municipality_id_to_node_id_plan_node_municipality_id_id_fk" FOREIGN KEY ("municipality_id","to_node_id") REFERENCES "public"."plan_node"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_revision" ADD CONSTRAINT "node_revision_node_id_plan_node_id_fk" FOREIGN KEY ("node_id") REFERENCES "public"."plan_node"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_sdg" ADD CONSTRAINT "node_sdg_municipality_id_node_id_plan_node_municipality_id_id_fk" FOREIGN KEY ("municipality_id","node_id") REFERENCES "public"."plan_node"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_municipality_id_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_node" ADD CONSTRAINT "plan_node_municipality_id_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_node" ADD CONSTRAINT "plan_node_municipality_id_plan_id_plan_municipality_id_id_fk" FOREIGN KEY ("municipality_id","plan_id") REFERENCES "public"."plan"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_node" ADD CONSTRAINT "plan_node_plan_id_parent_id_plan_node_plan_id_id_fk" FOREIGN KEY ("plan_id","parent_id") REFERENCES "public"."plan_node"("plan_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revision" ADD CONSTRAINT "plan_revision_plan_id_plan_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_municipality_id_subject_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","subject_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subject" ADD CONSTRAINT "subject_municipality_id_municipality_id_fk" FOREIGN KEY ("municipality_id") REFERENCES "public"."municipality"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_event_of_municipality" ON "audit_event" USING btree ("municipality_id","at");--> statement-breakpoint
CREATE INDEX "indicator_of_municipality" ON "indicator" USING btree ("municipality_id");--> statement-breakpoint
CREATE INDEX "node_committee_back" ON "node_committee" USING btree ("committee_id");--> statement-breakpoint
CREATE INDEX "node_continuation_back" ON "node_continuation" USING btree ("continued_by_id");--> statement-breakpoint
CREATE INDEX "node_party_unit" ON "node_party" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "node_reference_back" ON "node_reference" USING btree ("to_node_id");--> statement-breakpoint
CREATE INDEX "node_sdg_back" ON "node_sdg" USING btree ("municipality_id","sdg");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_node_one_root" ON "plan_node" USING btree ("plan_id") WHERE "plan_node"."parent_id" is null and "plan_node"."dropped_in" is null;--> statement-breakpoint
CREATE INDEX "plan_node_in_order" ON "plan_node" USING btree ("plan_id","position");--> statement-breakpoint
CREATE INDEX "plan_node_under" ON "plan_node" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "search_entry_words" ON "search_entry" USING gin ("municipality_id","words");--> statement-breakpoint
CREATE INDEX "search_entry_title_trigram" ON "search_entry" USING gin (lower("title") gin_trgm_ops);