CREATE TABLE "node_slug" (
	"municipality_id" uuid NOT NULL,
	"node_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "node_slug_plan_id_slug_pk" PRIMARY KEY("plan_id","slug"),
	CONSTRAINT "node_slug_of_node" UNIQUE("plan_id","node_id","slug")
);
--> statement-breakpoint
INSERT INTO "node_slug" ("municipality_id", "node_id", "plan_id", "slug")
	SELECT "municipality_id", "id", "plan_id", "slug" FROM "plan_node";
--> statement-breakpoint
ALTER TABLE "plan_node" DROP CONSTRAINT "plan_node_slug";--> statement-breakpoint
ALTER TABLE "node_slug" ADD CONSTRAINT "node_slug_municipality_id_plan_id_plan_municipality_id_id_fk" FOREIGN KEY ("municipality_id","plan_id") REFERENCES "public"."plan"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "node_slug" ADD CONSTRAINT "node_slug_municipality_id_node_id_subject_municipality_id_id_fk" FOREIGN KEY ("municipality_id","node_id") REFERENCES "public"."subject"("municipality_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_node" ADD CONSTRAINT "plan_node_has_its_own_slug" FOREIGN KEY ("plan_id","id","slug") REFERENCES "public"."node_slug"("plan_id","node_id","slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- An old address leads on for good.
CREATE TRIGGER node_slug_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON node_slug
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
